"""Names that many people bear: a slip that happens to be one of them may be somebody else."""

from __future__ import annotations

COMMON_NAMES = frozenset(
    """aaron abby abigail adam adele adrian aidan al alan albert alec alex alexa alexander alexandra alexis alfie alfred
    alice alicia alison allen allison alma amanda amber amelia amy ana andrea andrew andy angela angelina angie anita ann
    anna anne annette annie anthony anton antonio april aria ariana arthur ashley audrey austin ava barbara barry beatrice
    becky bella ben benjamin bernard beth betty beverly bill billie billy blake bob bobby bonnie brad bradley brandon
    brenda brendan brent brett brian bridget brittany brooke bruce bryan caleb cameron carl carla carlos carmen carol
    caroline carrie carter casey cassandra catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe
    chris christian christina christine christopher claire clara clark claudia clay cody colin connie connor cora corey
    craig crystal cynthia daisy dale dan dana daniel daniela danielle danny darren dave david dawn dean deborah debra
    denise dennis derek diana diane dominic don donald donna dorothy doug douglas drew duncan dustin dylan earl eddie
    edgar edith edward edwin eileen elaine eleanor elena eli elias elijah eliot elisa elisabeth eliza elizabeth ella ellen
    ellie elliot elliott elsa emil emilia emilie emily emma eric erica erik erika erin ernest ethan eugene eva evan eve
    evelyn faith felix fiona florence frances francis frank fred frederick gabriel gary gavin gemma gene geoffrey george
    georgia gerald geraldine gina glen glenn gloria gordon grace graham grant greg gregory greta gwen hannah harold
    harriet harry harvey heather hector heidi helen helena henry herbert holly howard hugh hugo ian ida ingrid irene iris
    isaac isabel isabella isla ivan ivy jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet janice
    jared jasmine jason jay jean jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy
    jo joan joanna joe joel john johnny jon jonah jonas jonathan jordan jose joseph josh joshua joy joyce juan judith judy
    julia julian julie juliet justin kara karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken
    kenneth kerry kevin kim kirk kristen kristin kurt kyle lana larry laura lauren laurence lawrence lea leah leanne lee
    lena leo leon leonard leslie lewis liam lily linda lisa liz lloyd logan lois lori louis louisa louise lucas lucia
    lucy luis luke lydia lynn mabel maddie madeline madison maggie malcolm mandy marc marcus margaret maria marian marie
    marilyn mario marion mark marlene marta martha martin marvin mary mason mathew matilda matt matthew maureen maurice
    max maya megan melanie melinda melissa mia michael michelle miguel mike mila miles milo mina miranda miriam mitchell
    mohammed molly monica morgan nadia nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicolas
    nicole nigel nina noah noel nora norma norman oliver olivia omar oscar otto owen paige pam pamela pat patricia patrick
    paul paula pauline pedro penny perry pete peter phil philip phillip phoebe phyllis rachel ralph ramon randy ray
    raymond rebecca regina renee rhys ricardo richard rick rita rob robert robin rodney roger roland ron ronald rory rosa
    rose rosemary rosie ross roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian
    serena seth shane shannon sharon shaun sheila shirley sidney simon sofia sonia sophia sophie spencer stacy stan stanley
    stella stephanie stephen steve steven stuart sue summer susan suzanne sylvia tania tanya tara ted teresa terry theo
    theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor tyler ursula valerie vanessa vera
    veronica victor victoria vincent viola violet virginia vivian wade walter wanda warren wayne wendy wesley will william
    yvonne zach zachary zoe
    abbott adams ali allen anderson andrews armstrong arnold atkinson bailey baker ball banks barker barnes barnett barrett
    bates beck bell bennett benson berry bishop black blair bolton bond booth bowen boyd bradley brady brooks brown bryant
    burke burns burton bush butler byrne cain campbell carlson carpenter carr carroll carter chapman chen clark clarke
    cohen cole coleman collins cook cooper cox craig crawford cross cruz cunningham curtis davidson davies davis dawson
    day diaz dixon douglas duncan dunn edwards elliott ellis evans farrell ferguson fernandez fisher fitzgerald fleming
    fletcher ford foster fox francis fraser freeman fuller garcia gardner gibson gilbert gomez gonzalez goodman gordon
    graham grant graves gray green greene griffin gupta hale hall hamilton hansen hanson hardy harper harris harrison hart
    harvey hayes henderson hernandez hicks hill hoffman holland holmes howard howell hudson hughes hunt hunter hussain
    jackson jacobs james jenkins jensen johnson johnston jones jordan kane kaplan kaur kelley kelly kennedy khan king
    knight kumar lane larson lawson lawrence lee leonard levy lewis lin little lloyd long lopez lowe lynch marshall
    martin martinez mason matthews maxwell mccarthy mccoy mcdonald mckenzie mclean medina mendoza meyer miller mills
    mitchell moore morales moran moreno morgan morris morrison morton murphy murray myers nash nelson newman newton
    nguyen nichols norris oliver olson ortiz osborne owens page palmer parker parsons patel patterson payne pearson perez
    perkins perry peters peterson phillips pierce porter potter powell price quinn ramirez ramos ray reed reeves reid
    reyes reynolds rice richards richardson riley rivera roberts robertson robinson rodriguez rogers rose ross rossi
    russell ryan sanchez sanders saunders schmidt schneider scott shah shaw silva simmons simpson singh smith snyder
    spencer stanley stevens stevenson stewart stone sullivan sutton taylor thomas thompson torres tucker turner vargas
    vasquez wagner walker wallace walsh walters wang ward warren washington watkins watson watts weaver webb weber welch
    wells west wheeler white wilkinson williams williamson willis wilson wolf wong wood woods wright wu yang york young
    zhang zimmerman""".split()
)
PLACES = frozenset(
    """afghanistan africa albania algeria america angola argentina armenia asia athens atlanta auckland australia austria
    baghdad bali bangkok barcelona beijing beirut belarus belfast belgium berlin birmingham bolivia bosnia boston brazil
    brisbane bristol britain brooklyn brussels budapest bulgaria busan cairo california cambodia cambridge canada cannes
    cardiff chicago chile china cologne colombia colorado congo copenhagen cornwall croatia cuba cyprus dallas delhi
    denmark detroit dublin dubai ecuador edinburgh egypt england estonia ethiopia europe finland florence florida france
    geneva georgia germany ghana glasgow greece guatemala haiti hamburg havana hawaii helsinki hollywood honduras hongkong
    houston hungary iceland india indonesia iran iraq ireland israel istanbul italy jakarta jamaica japan jerusalem jordan
    kansas kashmir kazakhstan kenya kent korea kosovo kuwait latvia lebanon leeds libya lisbon lithuania liverpool london
    luxembourg madrid malaysia malta manchester manhattan manila maryland melbourne mexico miami michigan milan minnesota
    montana montreal morocco moscow mumbai munich myanmar naples nebraska nepal netherlands nevada newcastle nigeria norway
    ohio oregon osaka oslo oxford pakistan palestine panama paraguay paris pennsylvania perth peru philippines poland
    portland portugal prague qatar quebec rome romania russia rwanda santiago scotland seattle seoul serbia shanghai
    sheffield siberia singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei
    taiwan tanzania tehran tennessee texas thailand tokyo toronto tunisia turkey uganda ukraine uruguay utah vancouver
    venezuela venice vienna vietnam virginia wales warsaw washington wyoming yemen yorkshire zambia zimbabwe zurich
    chinese japanese french german italian spanish british american korean indian russian irish scottish welsh canadian
    australian mexican brazilian turkish greek polish dutch swedish danish norwegian""".split()
)
COMMON_NAMES |= PLACES
