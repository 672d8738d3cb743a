"""Time values: half-open intervals of days with granularity, modifier and margins, and how they compare."""

from copydesk.dates.comparing import Agreement as Agreement
from copydesk.dates.comparing import compare as compare
from copydesk.dates.edtf import parse_edtf as parse_edtf
from copydesk.dates.narrowing import about as about
from copydesk.dates.narrowing import narrow as narrow
from copydesk.dates.value import Granularity as Granularity
from copydesk.dates.value import Modifier as Modifier
from copydesk.dates.value import TimeValue as TimeValue
