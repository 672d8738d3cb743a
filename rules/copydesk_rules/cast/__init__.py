"""Rules about cast."""
