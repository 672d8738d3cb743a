"""Ordinary words and ordinary names that a slip of the hand or of a spelling checker puts for part of a name."""

from __future__ import annotations

WORDS = """
abbey abbot acorn actor adding address after album alley angel angle apple arch arrow baker ballet banker banner barbie
barley baron barrel barter basket batman beach beacon bean beard bear beetle being below berry better bishop bitter black
blade blank blast blend blunder blunt blurt board boast boiled bonus border borrow boss bother bottle bottom brand brandy
brave bread break breed brick bridge bright broad broke brook brother brown brush bucket buckle budget bunker burden
burner burst bust butler butter button candle cannon canyon captain carbon career carrot carry casing castle cattle caught
chapel chapter charm chart chase cheap cheer cheery cherish cherry chest chilling chip choice chop christen chuckle church
circle claim clapper class clear clever cliff climb cloud clown coal coast cobble coffin collar colour column comb common
copper corner corrode cotton cough could country court cover crab cradle crane crash crown cruel crystal curtain curtail
curtsy dagger damage damp dancer danger dark darling debit decide demon denial depth desert design devil differ dinner
dirty divine doctor dollar double doubt dragon drain dream dress drive dropper drum dude duke dune dusty eager earth easter
elder eleven embers empty enough enter error even ever exact extra fable factor fading fair fame farmer father favour
feather fellow fence fester fever fiddle fifth fight filter final firm first fish flag flesh floor florist flower focus
forest forth foster found fowl fox freedom freeze friend frost fruit gable gallop game garden garland garlic gather gentle
ghost giant given glory going golden good gosling grace grain grant grave great green grief groove ground grove grown guess
guest guilt hail hammer handle happen harbour harder harness harp harvest hasty hatch haven heart heater heaven helmet
herald heroic hidden hobby holly honour hopper horse hotel house hunger hunted hunter hurry icon ideal index iron island
ivory jacket jealous jelly jester jewel joint jolly journal journey joyful judge jumper jungle keeper kettle killer kind
king kitchen kitten knight ladder lady lament land lantern large later laurel lawn layer leader leather leave legend lemon
lesson letter liberty lily limber linen lion little lively lodge lonely loser louder lover lower loyal lumber luster magic
maiden major manage mango manner marble march margin marine market marrow marry marsh martin master matter meadow meaner
medal mellow member mender mercy merit merry metal middle might miller mind miner mirror mister model moment monkey monster
moose moral morning mortal moss mother motor mountain mouse muffin murmur muscle museum music mustard mystic naked napkin
narrow nation native nature nerve never noble noise normal north notice novel number nurse object ocean offer office old
onion opera oracle orange orbit order organ other outer owner oyster paddle paint palace pandas panel paper parcel parent
parish parrot parson partner party passage paste patch patrol pattern pause peach pearl peel pencil penguin pepper perfect
person phantom phone picket pickle picture pilot pink pirate pistol place planet plant plate plaster platter player pocket
poem poet point polish pork portal porter potter pound powder power prayer price pride priest prince print prize proof proud
prune puddle pulp pumpkin puppet purple quarter queen quick quiet rabbit racer racket radio raisin ranger rapid raven reader
reason record relief remain repair rescue return review ribbon rider ripple risk ritter river robber robin rocket roller
rotten rough royal rubber rugby ruin ruler runner rustic sadder saddle safety sailor salad salmon sample sander satin saucer
savage scale scarf scene scent school score scotch scout screen script season second secret select senior serve settle seven
severe shadow shallow shape shark sharp shelter shield shift shine shirt shock shore short shout show shutter sickle signal
silence silver simmer simple sincere singer single sister skill skinner slender slight slow smile smite smith smoke snow
sober social soldier sorrow source south spare spark speaker spear spider spirit split sport spring square squash squid
stable staff stage stain stale standard star state station stead steam steel step stereo stiff still stone store storm story
straight strand strange stream street stress stretch strike string stripe strong study style sugar summer sunday sunny
supper surface swallow sweet swift sword table tailor talent tamper tangle target taste tavern teach teller temper temple
tender terror theme thing third thorn thousand thread three throne thunder ticket tiger tiller timber tissue toast toilet
token tonic topic torch total tough tower trace track trade trail train traitor tramp travel treason treat trial tribe trick
trouble truck trump trust truth tunnel turkey turtle twelve twist umbrella uncle under union upper valet valley value vanish
velvet vessel victor village violet violin virgin vision voice volume voyage wagon waist waken walker wallet walnut wander
warden warm warning waste watch water weather wedding wednesday welcome whale wheel where while whisper white whole wicked
wilder willow winner winter wisdom within witness wizard woman wonder wood world worth wound writer yellow yonder young
"""

NAMES = """
Abbie Abby Adam Adams Addison Adele Alan Allen Alison Allison Amelia Anders Andersen Andersson Andrea Andreas Andrew Angela Anna
Anne Annie Anton Ariane Arnold Aron Barbara Barker Barry Baker Bella Benson Bernard Bertha Beth Betty Blake Bloom Bobby Boris Bradley
Brad Brandon Brendan Brenda Brett Brian Brit Brooke Bruce Bryan Burt Burton Butler Byrne Carla Carmen Carol Caroline Carrie
Carter Cara Cathy Catherine Charles Charlie Chris Christa Christian Christine Christina Christoph Cindy Claire Clara Clare Clark
Clifton Cole Coleman Colin Collins Connor Cora Craig Curtis Daisy Damian Dana Daniel Danny David Davis Dean Debbie Debra
Dennis Derek Diana Diane Dillon Dirk Donald Donna Doris Douglas Duncan Dylan Eddie Edgar Edith Edward Edwards Eileen Elias Elaine
Elena Elisa Elisabeth Eliza Elizabeth Ella Ellen Elliot Elliott Ellis Elsa Emil Emilia Emily Emma Enid Erica Erik Erin Ernst
Ethan Eva Evan Evans Eve Fiona Florian Florent Foster Francis Frank Fraser Fred Freda Gabriel Gary Geoffrey George Georgia Gerald
Gillian Gina Glen Gordon Graham Greg Greta Gunnar Guy Hannah Hans Harold Harper Harriet Harris Harrison Harry Heather Hector
Heidi Helen Helena Henry Hilary Holly Howard Hugh Hugo Hunter Ian Irene Iris Irvine Isabel Isabelle Ivan Jack Jackie Jacob Jake
James Jamie Jan Jane Janet Jared Jarred Jason Jasper Jay Jean Jeff Jenna Jenny Jeremy Jess Jesse Jessica Jessie Jim Jimmy Joan
Joanna Joanne Jodie Joe Joel John Johnny Jon Jonah Jonas Jonathan Jones Jordan Jordana Joseph Josh Joshua Joy Judy Julia Julie
Karen Karin Karl Karla Kate Katharine Katherine Kathy Katie Keith Kelly Ken Kenneth Kevin Kim Kirby Kirk Kirsten Kitty Kristen
Kristin Kristina Kurt Larry Laura Lauren Laurence Lawrence Leah Lena Leo Leonard Leslie Lesley Lewis Liam Liane Linda Lionel Lisa Liza Lloyd
Louis Louise Lucas Lucy Luis Luke Lydia Lynn Maggie Marcus Margaret Margo Margot Maria Marian Marie Marilyn Mario Marion Mark
Marshall Marta Martha Martin Mary Mason Mathew Matt Matthew Maureen Max Maya Megan Mel Melissa Mendez Menzies Michael Michel Micheal Mike Miles Millie
Mitchell Moira Molly Monica Morgan Morris Moss Murray Myers Myles Nadia Nancy Natalia Natalie Nathan Neal Neil Nelson Nicholas Nick Nina Nolan
Nora Norma Norman Norris Olive Oliver Olivia Olivier Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Percy Peter Peters Petra Phil
Philip Phillip Phillips Phoebe Pierce Price Rachel Ralph Ray Raymond Rebecca Reed Rhea Ricci Richard Richards Richie Rick Ricky Rita Rob Robbie
Robert Roberts Robin Robinson Roger Rogers Roland Rolf Ron Ronald Rose Ross Roy Russell Ruth Ryan Sally Sam Samantha Samuel Samuels Sandra
Sara Sarah Sasha Scott Sean Sebastian Seth Shane Sharon Shaun Sheila Shirley Sian Sidney Silvia Simon Simone Smyth Sofia
Sonia Sophie Stacy Stanley Stella Stephen Steve Steven Stewart Stuart Sue Susan Sydney Sylvia Tania Tara Taylor Ted Terence Teresa Terry Theodor
Thomas Tilda Tim Timothy Tina Tobias Todd Tom Tony Tracy Trevor Tyler Ulrich Ursula Valerie Vanessa Vera Vernon Veronica Vicky Victor
Victoria Vincent Violet Walker Wallace Walter Walton Wanda Warren Watkins Wayne Wendy Whitney Will William Wilson Winston Wyatt Yvonne Zach Zack Zara Zoe
"""

RANKS = {
    "captain", "colonel", "general", "grandmama", "godmother", "lieutenant", "narrator", "priest",
    "prince", "princess", "queen", "sergeant", "thing", "uncle", "ms.", "jr.", "detective",
}  # fmt: skip
"""Words that go before a name: a slip in them is no slip in the name."""
