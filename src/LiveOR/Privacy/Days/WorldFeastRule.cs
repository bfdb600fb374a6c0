using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>More feasts, seasons of faith and national days, and the nights and days around them: "the night of Eid",
/// "in Lent", "Chand Raat", "the feast of St Example", "Ferragosto", "Twixmas".</summary>
internal sealed class WorldFeastRule : IProseRule
{
    private static readonly Pattern Feast = Pattern.AnyCase("""
        \b(?:on |at |over |before |after |since |during |until |by |for |in )?(?:the )?(?:(?:dia|day
        |dias) de (?:los |la |las )?(?:muertos|reyes|raza|independencia|hispanidad)|las posadas|semana santa|holy week
        |san juan (?:night|eve)|san fermin|la tomatina|ferragosto|natale|navidad|noel|nochebuena|nochevieja|ano nuevo
        |capodanno|befana|pasqua|pasquetta|semana santa|paques|toussaint|fete (?:nationale|de la musique|des meres)
        |reveillon|weihnachten|heiligabend|silvester|sylvester|ostern|ostermontag|pfingsten|pfingstmontag|rosenmontag
        |weiberfastnacht|faschingsdienstag|aschermittwoch|karfreitag|fronleichnam|himmelfahrt|allerheiligen|nikolaus
        |oktoberfest|kirmes|christi himmelfahrt|sankt hans|sankthans|midsommar|midsommarafton|juhannus|vappu|valborg
        |jul(?:afton|aften|dagen)|lucia day|syttende mai|17\. mai|kings?day|koningsnacht|bevrijdingsdag|pinksteren
        |pasen|hemelvaart|oud en nieuw|oudejaarsavond|wigilia|sylwester|wielkanoc|boze cialo|maslenitsa
        |orthodox (?:easter|christmas|new year)|coptic christmas|greek easter|theophany|epiphany
        |three kings(?:['’]? day)?|twelfth night|candlemas|whitsun(?:tide)?|eastertime|eastertide|christmastime
        |christmastide|shrovetide|trinity sunday|rogation|septuagesima|low sunday|stir-up sunday|plough monday
        |easter (?:sat|sun|mon|thursday|tuesday|week|break|hols|octave)|xmas(?: eve| day| week)?|ch?rimbo|twixmas
        |betwixtmas|nyd|nye|christmas (?:eve )?eve|new year['’]?s?(?: eve| day)?(?: morning| night| party)?
        |auld year['’]?s night|ne['’]er ?day|all hallows(?:['’]? eve)?|all saints(?:['’]? day)?
        |all souls(?:['’]? day)?|mischief night|devil['’]s night|turkey day|thanksgiving|friendsgiving|black friday
        |(?:st\.? )?paddy['’]?s(?: day| night| weekend)?|patrick['’]?s (?:day|night|weekend)
        |st\.? \p{L}{3,12}['’]?s (?:day|eve|night|weekend)|(?:the )?glorious twelfth|the twelfth of july|matariki
        |waitangi (?:day|weekend)|anzac (?:day|weekend)|show day|may two-?four|family day|civic holiday|mlk (?:day
        |weekend)|presidents['’]? (?:day|weekend)|labou?r day weekend|memorial day weekend|patriots['’]? day
        |mardi gras|lundi gras|undas|simbang gabi|noche buena|media noche|santo nino|sinulog|ati-atihan|flores de mayo
        |rizal day|bonifacio day|araw ng \p{L}{3,14}|chand raat|shab-?e-?(?:barat|qadr|miraj)|lailat \p{L}{2,8}
        |arafah?(?: day)?|muharram|milad|mawlid|eid ?ul ?(?:fitr|adha)|bakra? ?eid|bakrid|hari raya(?: puasa| haji
        | aidilfitri)?|lebaran|idul ?fitri|idul ?adha|tabaski|korite|sallah|ramazan|ramadhan|ramzan|bayram
        |kurban bayrami|eids|iftar|suhoor|sehri|first roza|\w{4,8} roza|dhanteras|bhai dooj|deepavali|deepawali|vishu
        |bihu|lohri|rakhi(?! tie)|teej|chhath(?: puja)?|maha ?shivratri|shivratri|ram navami|hanuman jayanti
        |akshaya tritiya|gudi padwa|ganpati|ganeshotsav|visarjan|navaratri|dasara|dashain|tihar|vijayadashami
        |kali puja|saraswati puja|mahalaya|poila boishakh|thaipusam|thai pusam|buddha purnima|wesak|vesak|waisak
        |asalha|loy krathong|thingyan|pchum ben|water festival|cny|chinese new year|lunar new year|moon festival
        |mid-autumn(?: festival)?|lantern festival|double ninth|ghost (?:month|festival)|qixi|ching ming|cheung chau
        |tuen ng|seollal|chuseok|shogatsu|oshogatsu|setsubun|hinamatsuri|golden week|obon|culture day|yalda(?: night)?
        |chaharshanbe suri|sizdah bedar|newroz|erev \p{L}{3,9}(?: \p{L}{3,9})?|motzei \p{L}{3,9}|motzash|shabbat
        |shabbos|sabbath eve|yom (?:ha)?\p{L}{3,10}|simchat torah|shemini atzeret|lag ba['’]?omer|tisha b['’]?av
        |tu bishvat|chol hamoed|(?:first|second|last) (?:seder|candle)|naw ?ruz|ridvan|genna|ganna|irreecha|meskerem
        |fasika|enkutatash|umkhosi|heritage day|youth day|women['’]s day|freedom day|day of (?:reconciliation|goodwill
        |the dead|the covenant)|jamhuri day|mashujaa day|madaraka day|homowo|durbar|junkanoo|crop over
        |emancipation day|kadooment|phagwah?|diwali|hosay|inti raymi|carnaval|festa junina|sao joao|sete de setembro
        |whit week|wakes week|spring bank|burns supper|lughnasadh|lughnasa|lai?lat(?:ul|al)?[- ]?\p{L}{3,6}|arbaeen
        |simchas torah|hanukah|hannukah|fiestas patrias|koninginnedag|tag der (?:deutschen einheit|arbeit)
        |fas(?:t?)nacht|(?:saint|sankt|santa|sant) \p{L}{3,9}['’]s(?: day| eve)?|anzac|melbourne cup|ekka|super ?bowl
        |march madness|world cup final|grand prix|tt (?:week|races)|wren day|nollaig(?: na mban)?|leap (?:day
        |year day)|clock changesongkran|independence day|national day|founder['’]s day|commonwealth day|europe day
        |constitution day|victory day|liberation day|unification day|republic day|remembrance (?:day|sunday)
        |armistice day|(?:the )?(?:king|queen)['’]s birthday(?: weekend)?|bank hols?|bank hol (?:mon|monday|weekend)
        |galentine['’]?s|valentine['’]?s?|groundhog day|april fool['’]?s?|pi day|star wars day|red nose day
        |comic relief|children in need|movember|dry january|veganuary|stoptober|pride (?:weekend|parade|month)
        |burning man)\b(?! (?:tree|disease|factor|sign|egg))
        """);

    private static readonly Pattern Around = Pattern.AnyCase("""
        \b(?:on )?(?:the )?feast (?:of|day of) (?:the )?(?:st\.? |saint |san |santa |our )?\p{L}{3,14}|\b(?:in|during
        |since|before|throughout|through|after|until|of|by|for|over|at|around|this|last
        |next) (?:the )?(?:early |late )?(?:lent|advent|ramadan|epiphany|eastertide|pentecost|tet|navratri|passover
        |hanukkah|chanukah|whitsun)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last
        |\d{1,2}(?:st|nd|rd|th)) (?:day|night|week|weekend|sunday|friday|monday|candle|morning|evening|fast
        |saturday) (?:of|in|after|before) (?:the )?(?:lent|advent|ramadan|eid|easter|passover|hanukkah|chanukah|diwali
        |navratri|christmas|kwanzaa|epiphany|trinity|pentecost|sukkot|muharram|year of the \w{3,7}|new year|tet
        |carnival|holy week|harvest|festival)\b|\b(?:night|eve|morning|day|evening|afternoon|weekend|week|hours|middle
        |end|start|beginning|run-up|sunday|monday|friday) (?:of|before|after|to) (?:the )?(?:eid|lent|advent|easter
        |christmas|xmas|ramadan|diwali|holi|new year|thanksgiving|passover|hanukkah|halloween|carnival|tet|purim
        |navratri|pooja|puja|festival|feast|fiesta|nowruz|songkran|bank holiday|good friday|boxing day)\b|\b(?:year
        |month) of the (?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)\b|\b\d{1,2}(?:st
        |nd|rd|th)?(?: of)? (?:ramadan|ramazan|ramzan|shawwal|shaban|sha['’]ban|muharram|safar|rajab|dhul[- ]?hijjah?
        |dhul[- ]?qa['’]?dah?|rabi['’]? (?:al|ul|i|ii|1|2)|jumada|nisan|iyar|sivan|tammuz|elul|tishrei|tishri|cheshvan
        |kislev|tevet|shevat|adar|chaitra|vaishakh|shravan|kartik|farvardin|ordibehesht|khordad|mordad|shahrivar|mehr
        |aban|azar|bahman|esfand)\b
        """);

    private static readonly Pattern Season = Pattern.AnyCase("""
        \b(?:since|before|until|till|by|last|this|next|over|through
        |throughout) (?:the )?(?:early |late |mid-?)?(?:spring|summer|autumn|winter|monsoon|lambing|calving|shearing
        |silage|haymaking|ski season|rainy season)\b(?![- ](?:ligament|loaded|forceps|hook|back|clip|vest|school
        |trial))|\b(?:early|late|mid|high)[- ](?:spring|summer|autumn|winter)\b(?! (?:constant|of the|school|course))
        |\b(?:spring|summer|autumn|winter|fall) (?:last|this|next|before last|gone|just gone)(?: year)?\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Feast, Around, Season];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Feast.Matches(prose).Concat(Around.Matches(prose)).Concat(Season.Matches(prose)).Select(match => new Finding(
            "date", FindingLevel.Held, match.Index, match.Length, "A feast or season is a date; a year alone may stand.", null));
}
