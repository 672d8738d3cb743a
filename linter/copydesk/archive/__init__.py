"""The archive: what many articles say, kept in one file and compared, so that what no single article shows is found."""
