"""Ordinary English words, and how many people bear a name: what tells a slip from somebody else, and a name from a word."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path

from copydesk.dates import value
from copydesk.lexicon import countries, small
from copydesk.numerals import CARDINALS, MULTIPLES, ORDINALS

WEEKDAYS = frozenset(map(str.lower, value.WEEKDAYS))
MONTHS = frozenset(map(str.lower, value.MONTHS))
NUMBERS = frozenset((*CARDINALS, *MULTIPLES, *ORDINALS, "zero", "million"))

FUNCTION = small.FUNCTION_WORDS

INSTITUTIONS = frozenset(
    """company road street avenue lane wharf hospital school university college academy museum theatre theater award awards
    prize foundation trust institute centre center park bridge square house hotel church cathedral chapel festival resort
    station stadium arena library gallery airport island islands lake river mountain mount bay beach valley county city
    group inc ltd corporation corp association society club council committee commission band orchestra choir memorial
    cup league trophy medal scholarship fund estate ranch farm inn pub restaurant records press books magazine times
    post news gazette""".split()
)
"""Words that make the words before them a piece of an institution's or a place's name."""

_COMMON = frozenset(
    """ability able abroad absence absolute accept access accident account accuse achieve acid across act action
    active actor actress actual adapt add address admit adult advance advantage adventure advice affair affect afford
    afraid afternoon age agency agent ago agree ahead aim air airplane alarm album alien alive allow almost alone along
    already altered always amateur amaze america american amid amount ancient anger angel angry animal animated
    announce annual answer anthem anxious anybody anyone anything anyway apart apartment apparent appeal appear apple
    apply appoint approach archive area argue arm army around arrange arrest arrival arrive arrow art article artist
    ash ask asleep assassin assault asset assistant assume attack attempt attend attention audience august aunt author
    autumn available avenue average avoid awake award aware away awful awkward baby bachelor back background bad badly
    bag bait ball ballad ban band bank banker bar bare barely bark barn baron base based basic basis basket bat bath
    battle bay beach beam bean bear beast beat beautiful beauty become bed bee beef beer beetle beg begin beginning
    behave behind being belief believe bell belong beloved belt bench bend beneath benefit berry beside best bet
    betray better beyond big bike bill billion billions bird birth birthday bishop bit bite bitter black blade blame
    blank blast blaze bleak bless blind block blonde blood bloody bloom blow blue board boast boat body bold bomb bond
    bone book boom boot border bore born boss bottle bottom bounce bound boundary bow bowl box boy brain branch brand
    brass brave bread break breakfast breath breathe breed breeze bride bridge brief bright brilliant bring british
    broad broadcast broken brook brother brown brush bubble bucket buddy budget bug build bull bullet bunch burden burn
    burst bury bus bush business busy butcher butter butterfly button buy cab cabin cable cage cake call calm camera
    camp campaign cancel candidate candle candy cannon cap capable capital captain capture car carbon card care career
    careful cargo carpenter carpet carriage carry cart case cash cast castle casual cat catch category cause cave cell
    cent center central century certain chain chair chairman challenge chamber champion chance change channel chaos
    chapel chapter character charge charity charm chart chase cheap cheat check cheer cheese chef cherry chest chicken
    chief child childhood children chill chip choice choose christmas church cinema circle circus citizen city civil
    claim class classic clay clean clear clerk clever client cliff climate climb clock close closely cloth clothes
    cloud club clue coach coal coast coat code coffee coin cold collapse collar collect college color colour column
    combat come comeback comedy comfort comic command comment commit common communion community companion company
    compare compete complain complete complex computer concept concern concert conclude condition conduct confess
    confirm conflict confuse connect conscious consider constant contact contain contest continue contract control
    conversation convince cook cool cop copper copy coral core corn corner corporate correct cost cottage cotton cough
    council count counter country county couple courage course court cousin cover cow coward crack craft crash crazy
    cream create creation creator creature credit creep crew cricket crime criminal crisis critic critical crook cross
    crow crowd crown cruel cruise crush cry crystal culture cup cure curious current curse curtain custom cut cycle
    dad dagger daily damage dance danger dangerous dare dark darkness data date daughter dawn day dead deadline deadly
    deal dear death debate debt debut decade deceive decent decide decision deck declare deep deer defeat defend
    defense degree delay deliver demand demon den deny depart department depend deputy describe desert deserve design
    desire desk despair desperate despite destiny destroy detail detective develop device devil devote diamond diary
    die diet differ different difficult dig digital dinner diplomat direct direction director dirt dirty disaster
    discover disease dish dismiss distance distant district disturb divide divine divorce doctor dog doll dollar
    domestic door double doubt dove dozen draft drag dragon drain drama dramatic draw dream dress drift drink drive
    driver drop drown drug drum dry duck due duel duke dull dumb dune during dust duty dwell eager eagle ear early earn
    earth ease east easter easy eat echo edge edit editor educate effect effort egg elder elect electric element
    elephant elite elsewhere embrace emerald emerge emotion emotional empire empty enable encounter end enemy energy
    engage engine english enjoy enormous enough ensure enter entertain entire entity entrance entry episode equal era
    error escape essential establish estate eternal even evening event eventual everybody everyone everything evidence
    evil exact exam example excellent except exchange excite exclusive excuse execute executive exile exist exit expect
    expensive experience expert explain explode explore expose express extend extra extreme eye face fact factory fade
    fail failure faint fair fairy faith fake fall fallen false fame familiar family famous fan fancy fantastic fantasy
    far fare farewell farm farmer fashion fast fat fatal fate father fault favor favorite favourite fear feast feather
    feature federal fee feed feel fellow female fence fever fiction field fierce fight figure file fill film filming
    final finale finally finance find fine finger finish fire firefly firm fish fisher fit fix flag flame flash flat
    flavor flaw flee fleet flesh flight float flock flood floor florist flow flower fly focus fog folk follow fond food
    fool foot football footage forbid force forecast foreign forest forever forge forget forgive form formal former fort
    fortune forty forward foster foundation fountain fox fragile frame franchise free freedom freeze french frequent
    fresh friend friendly frost frozen fruit fuel fugitive full fun fund funeral funny fur fury future gain galaxy gale
    gallery gamble game gang gap garage garden gardener gas gate gather general generation generous genius genre gentle
    gentleman german get ghost giant gift gifted girl give given glad glass glee glen global globe gloom glory glove go
    goal goat god gold golden good goodbye goose gorgeous gossip government grab grace grade graduate grain grand
    grandfather grandmother grant grass grave gray great green greet grey grief grim grip groom gross ground group grow
    growth guard guardian guess guest guide guild guilt guilty guitar gun guy habit hail hair half hall halloween halo
    hammer hand handle handmaid handsome hang happen happiness happy harbor harbour hard hardly harm harmony harper
    harsh harvest hat hate haunt haunted haven hawk hay hazard head heal health hear heart heat heaven heavy hedge heel
    height heir heist hell hello help hence heritage hero hesitate hidden hide high highly hill hint hire historic
    history hit hold hole holiday hollow hollywood holly holy home homeland honest honey honor honour hood hook hope
    horizon horn horrible horror horse hospital host hostage hostile hot hotel hour house household huge human humble
    humor hundred hunger hungry hunt hunter hurt husband hush ice icon idea ideal identity idol ignore ill image
    imagine impact important impossible impress improve incident include income increase incredible indeed independent
    indian indicate industry infinity influence inform initial injury inn inner innocent inside insider insight insist
    inspire instant instead insult intend intense interest interior internal international internet interview invite
    invisible iron island issue item ivory ivy jack jacket jail jam japanese jar jaw jazz jealous jet jewel job join
    joke journal journalist journey joy judge juice jump june jungle junior jury justice keen keep key kick kid kidnap
    kill killer kind king kingdom kiss kit kitchen kite knee knife knight knock know knowledge korean lab label labor
    labour lack lad lady lake lamb lamp land landing lane language lap large lark last late later latest latter laugh
    launch laundry lavender law lawyer lay layer lead leader leaf league leak lean learn lease leather leave legacy
    legal legend legion lemon length lesson letter level liar liberty library lie life lift light lightning like likely
    lily limit line link lion lip list listen literary little live living load loan lobby local lock lodge log lone
    lonely long look loop loose lord lose loser loss lost lot lottery loud love lovely lover low loyal luck lucky lunch
    machine mad madness magazine magic maid mail main major make maker male mall man manage manager mandate maniac
    manner mansion map marble march margin mark market marriage married marry marsh martial marvel mask mason mass
    massacre massive master match mate material matter mature maverick maybe mayor maze meadow meal mean meaning
    measure meat medal media medical medicine meet meg member memoir memory men mental mention menu mercy mere mermaid
    mess message metal method middle midnight might mighty mile military milk mill miller mind mine minister minor
    minute miracle mirror misery miss missing mission mist mistake mister mix mob mobile model modern modest moment money
    monitor monk monkey monster month mood moon moonlight moral morning mortal mosquito moth mother motion motor mount
    mountain mourn mouse mouth move movement movie mud murder murderer muscle museum music musical mutant mutual mystery
    myth nail naked name narrow nation national native natural nature navy near nearby nearly neat necessary neck need
    needle neighbor neighborhood neighbour nephew nerve nest net network new newcomer newly news newspaper next nice
    niece night nightmare noble nobody noise nomad noon normal north nose notable note notebook notice novel november
    nuclear number nurse oak object obvious occasion ocean october odd offer office officer official oil okay old olive
    omen once one onion online open opera operation opinion opportunity oppose option oracle orange order ordinary origin
    original orphan orphanage outcome outer outlaw outside outsider oven overall overnight owe owl owner ox pace pack page
    pain paint painter pair palace pale palm panel panic pants paper parade paradise parasite pardon parent park parker
    part partner party pass passage passenger passion past path patient patrol pattern pause pay peace peak pearl peasant
    peculiar pen penguin penny people pepper perfect perform performance period permanent permit persona person personal
    phase phantom phone photo phrase physical piano pick picture pie piece pig pilot pin pine pink pioneer pipe pirate pit
    pitch place plague plain plan plane planet plant plastic plate platform play player plead pleasant please pleasure
    plenty plot plunge pocket poem poet poetry point poison poker pole police policy polite politics pool poor pop popular
    population porch port porter portrait pose position positive possess possible post poster pot potato pottery pound
    pour poverty powder power powerful practice praise pray preacher precious predator prefer premiere premise prepare
    prequel presence present preserve president press pressure prestige pretend pretty prevent previous prey price pride
    priest primal prime prince princess principal print prior prison prisoner private prize problem process produce
    producer production profit program programme progress project promise promote prompt proof proper property prophet
    propose prospect protect proud prove provide psycho public publish pull pulse punch punish pure purple purpose pursue
    push put puzzle quality quarter queen quest question quick quiet quit rabbit race radio rage raid rail rain rainbow
    raise ranch range ranger rank rapid rare rate raven raw ray reach react read reader ready real reality realize rear
    reason rebel reboot recall recap receive recent reckless record recover recruit red reduce reef refer reflect refuse
    regard region regret regular reject relate relation relationship relative release relief religion rely remain
    remake remark remarkable remember remind remote remove renew renewal rent repeat replace reply report reporter
    represent request rescue resent resident resist resort respect respond rest restaurant restore result resume retire
    retreat return reunion reveal revenge reverse review revival revolution reward rhythm rice rich rid ride rider rifle
    right ring riot rise rising risk rival river road roar rob robe robin robot rock rocket role roll romance romantic
    roof rookie room root rope rose rough round route routine row royal rub ruby rude ruin rule ruler rumor rumour run
    runner rush rust sacred sacrifice sad safe sail sailor saint sake sale salt salvation sanctuary sand satellite satire
    satisfy sauce savage save saw say scale scam scandal scar scare scared scarce scarlet scary scene schedule scheme
    scholar school science scientist score scout scratch scream screen script sea seal search season seat secret
    secretary section secure security see seed seek seem seize select self sell send senior sense sentence separate
    sequel sequence serenity sergeant serial series serious servant serve service session set setting settle severance
    severe shade shadow shake shallow shame shape share shark sharp shatter shed sheep sheet shelf shell shelter shepherd
    sheriff shift shine shining ship shirt shock shoe shoot shop shore short shortly shot shoulder shout show shower
    showrunner shrink shut shy sibling sick side siege sight sign signal silence silent silicon silk silly silo silver
    similar simple sin since sing singer single sinister sink sinner sir sister sit site situation size skill skin sky
    slave sleep slight slip slow small smart smash smell smile smith smoke smooth snake snap snow soap social society
    soft soil soldier sole solid solo solve somewhat somewhere son song soon sorry sort soul sound soup source south
    space spare spark sparrow speak special spectacular speech speed spell spend spider spike spin spirit spite split
    spoil spoiler sport spot spread spring spy squad square squid stable staff stage stain stair stake stalker stamp stand
    standard star stardom stare start startle state station status stay steady steal steam steel steep step stepmom stern
    stick sticker stiff still sting stolen stone stop store storm story straight strain strand strange stranger strategy
    stray stream streaming street strength stretch strict strike string strip stroke strong struggle stuck student studio
    study stuff stunning stupid style subject submarine submit substance suburb succeed success succession successor
    sudden suffer sugar suggest suicide suit sultan summer sun sunlight sunny sunrise sunset sunshine super superb
    superhero support suppose supreme sure surface surgeon surprise surrender surround survival survive survivor suspect
    suspicion swallow swamp swan swear sweep sweet swim swing switch sword symbol sympathy system table tail take tale
    talent talk tall tank tap tape target task taste tax taxi tea teach teacher team tear tease teaser teen teenage
    teenager telephone television tell temper temple tempt tend tender tennis tent terminal terminator terms terrible
    terrific territory terror test text thank theater theatre theft theme theory therapist thick thief thin thing think
    third thorn threat thrill thriller throat throne throw thunder ticket tide tie tiger tight till timber time timeless
    tin tiny tip tired title toast today toe tomb tomorrow tone tongue tonight tool tooth top topic torch toss total
    touch tough tour tourist tower town toxic toy trace track trade tradition traffic tragedy tragic trail trailer train
    traitor transfer transform transition transport trap trauma travel traveler traveller treason treasure treat tree
    trend trial tribe tribute trick trip triumph troop trophy trouble truce truck true truly trumpet trust truth try tube
    tune tunnel turn turner twice twilight twin twist type typical ugly ultimate umbrella unable uncle uncover understand
    undertone undo unforgettable unhappy uniform union unique unit unite united universal universe university unknown
    unless unlike unlikely untold unusual update upgrade upper upset urban urge use user usual vacation vague valley
    valuable value vampire van vanish variety various vast vegas veil vengeance venom venture verdict version vessel
    veteran vice victim victory video view viewer village villain violence violent viper virgin virtual virtue virus
    visible vision visit vital voice volcano volume vote voyage vulture wage wait wake walk walker wall wander want war
    warden warm warn warning warrior wash waste watch watcher watchman water wave way weak wealth weapon wear weather
    weaver web wed wedding week weekend weekly weep weight weird welcome west western wet whale wheel whip whisper white
    whole wicked wide widow wife wild wilderness willow win wind window wine wing winner winter wire wisdom wise wish
    witch witness wolf woman women wonder wonderful wood wooden word work worker world worry worse worst worth wound wrap
    wreck wrestler wrist write writer wrong yard yeah year yell yellow yes yesterday yield young youth zodiac zombie zone
    official officially exclusive upcoming ongoing sequel prequel spinoff starring stars co-star costar guest ensemble
    says said according confirmed revealed reportedly meanwhile moreover furthermore additionally currently previously
    unfortunately eventually finally recently originally despite whereas whether regarding considering following
    speaking asked fans viewers critics audiences everything ends finale explained recap ranked spoilers cast trailers
    mr mrs ms miss dr sir lady lord professor prof captain detective inspector officer sergeant lieutenant colonel
    general major commander president senator governor mayor judge sheriff agent chief king queen prince princess uncle
    aunt father mother brother sister saint st director actor actress writer creator producer composer showrunner
    executive star host singer rapper comedian model author editor journalist reporter critic novelist filmmaker
    cinematographer screenwriter co-creator co-star""".split()
)

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
)
_MORE_ENDINGS = (
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ness", ""),
    ("ily", "y"),
    ("ful", ""),
    ("less", ""),
    ("or", "e"),
)


_WORDS = _COMMON | FUNCTION | WEEKDAYS | MONTHS | NUMBERS
_ANY_ENDING = tuple({end for end, _ in (*_ENDINGS, *_MORE_ENDINGS)})


@lru_cache(maxsize=16384)
def is_ordinary(word: str) -> bool:
    """Whether a word (lower case) is an ordinary one: a common word, its inflection, a number, a day or a month."""
    if word in _WORDS:
        return True
    return word.endswith(_ANY_ENDING) and any(
        word.endswith(end) and len(word) - len(end) > 2 and _is_stem(word[: len(word) - len(end)] + put)
        for end, put in (*_ENDINGS, *_MORE_ENDINGS)
    )


def _is_stem(stem: str) -> bool:
    if stem in _COMMON or stem in FUNCTION:
        return True
    doubled = len(stem) > 3 and stem[-1] == stem[-2]
    return doubled and stem[:-1] in _COMMON


def is_number(word: str) -> bool:
    """Whether a word is digits, or a number in words."""
    return word.isdigit() or word in NUMBERS


_ADJECTIVES = ("ian", "ese", "ish", "ican", "orean")
_OTHER_CAPITALS = frozenset("roman european i".split())


def is_always_capital(word: str) -> bool:
    """Whether a word (lower case) has a capital wherever it stands: *I*, a day, a month, *Danish* and its like."""
    return (
        word in WEEKDAYS
        or word in MONTHS
        or word in countries.NATIONALITIES
        or word in _OTHER_CAPITALS
        or word.endswith(_ADJECTIVES)
    )


_LISTS = Path(__file__).parent / "lists"
"""Given names and surnames of the United States census of 1990 (public domain) and English words (MIT; Google Books n-grams,
CC BY 3.0, and SCOWL), each the most frequent first; `tests/make/lists.py` makes them."""
_MANY = {"given": 700, "surnames": 2500}
"""So many of each list are names that anybody may have."""
_PLACES = """
    africa asia athens atlanta auckland baghdad bali bangkok barcelona beijing beirut belfast berlin
    birmingham boston brisbane bristol brooklyn brussels budapest busan cairo california cambridge cannes
    cardiff chicago cologne colorado copenhagen cornwall dallas delhi detroit dubai dublin edinburgh europe
    florence florida geneva glasgow hamburg havana hawaii helsinki hollywood hongkong houston istanbul
    jakarta jerusalem kansas kashmir kent leeds lisbon liverpool london madrid manchester manhattan manila
    maryland melbourne miami michigan milan minnesota montana montreal moscow mumbai munich naples nebraska
    nevada newcastle ohio oregon osaka oslo oxford paris pennsylvania perth portland prague quebec rome
    santiago seattle seoul shanghai sheffield siberia stockholm sydney taipei tehran tennessee texas tokyo
    toronto utah vancouver venice vienna virginia warsaw washington wyoming yorkshire zurich
"""
PLACES = frozenset(_PLACES.split()) | (countries.WORDS - {"chad"})
"""Countries, nationalities, states, towns; Chad is a man first."""


class Bearers(IntEnum):
    """How many bear a name."""

    NOBODY = 0
    FEW = 1
    MANY = 2


@cache
def _ranks(which: str) -> dict[str, int]:
    lines = (_LISTS / f"{which}.txt").read_text("utf-8").split()
    return {line: rank for rank, line in enumerate(lines)}


@cache
def bearers(name: str) -> Bearers:
    """How many bear a folded name of one part, as a given name or as a surname; a place counts as borne by many."""
    if name in PLACES:
        return Bearers.MANY
    ranks = [(which, _ranks(which).get(name)) for which in _MANY]
    if any(rank is not None and rank < _MANY[which] for which, rank in ranks):
        return Bearers.MANY
    return Bearers.FEW if any(rank is not None for _, rank in ranks) else Bearers.NOBODY


def is_common_given(name: str) -> bool:
    """Whether a folded name is a given name that many bear."""
    return _ranks("given").get(name, _MANY["given"]) < _MANY["given"]


def is_given(name: str) -> bool:
    """Whether a folded name is a given name that anybody bears."""
    return name in _ranks("given")


def is_familiar(one: str, other: str) -> bool:
    """Whether one folded given name is the familiar form of the other: *Rob* and *Robert*, *Ted* and *Teddy*; not *Ann*, *Anne*."""
    short, long = sorted((one, other), key=len)
    tail = long.removeprefix(short)
    return is_given(short) and tail != long and (tail == "y" or len(tail) > 1)


def is_word(word: str) -> bool:
    """Whether a folded word is an English word, ordinary or not."""
    return is_ordinary(word) or word in _ranks("words")
