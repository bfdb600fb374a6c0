using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Weekdays, months and words for yesterday and tomorrow in other languages. Accents are folded away
/// before.</summary>
internal sealed class ForeignDayRule : IProseRule
{
    private const string Why = "A day or month in any language says when this patient was here; a year alone may stand.";

    // Names of weekdays that mean nothing else in a theatre.
    private static readonly Pattern Weekday = Pattern.AnyCase("""
        \b(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)s?(?:abend|nacht|morgen|mittag|vormittag
        |nachmittag|frueh|fruh)?s?\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\b(?:lunes
        |miercoles|jueves|viernes|sabados?|domingos?)\b|\b(?:el|este|los|ng|noong|nung|sa|pasado) martes\b
        |\bmartes (?:por|pasado|de|ng|gabi)\b|\b(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b
        |\b(?:segunda|terca|quarta|quinta|sexta)[- ]feira\b|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag
        |zondag|vrydag|saterdag|sondag)(?:morgen|ochtend|middag|avond|nacht|oggend|aand)?s?\b|\b(?:mandag|tirsdag
        |fredag|lordag|sondag|onsdag|torsdag|tisdag|mandags|sloerdag|loerdag|soendag)(?:en|s|aften|morgen|kveld|kvall
        |natt|morgon)?\b|\b(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(?:na|n|sta|hin)?\b
        |\b(?:poniedzialek|wtorek|sroda|srode|czwartek|piatek|piatku|sobote|sobota|niedziela|niedziele|niedzieli
        |pondeli|utery|streda|stredu|ctvrtek|stvrtok|patek|nedele|nedela)\b|\b(?:hetfo|kedd|szerda|csutortok|pentek
        |szombat|vasarnap)(?:on|en|n)?\b|\b(?:pazartesi|sali gunu|carsamba|persembe|cuma gunu|cumartesi|pazar gunu)\b
        |\b(?:senin|selasa|rabu|kamis|jumat|sabtu|hari minggu)\b(?= |[.,;:!?)]|\z)|\b(?:miyerkules|huwebes|biyernes
        |sabado|linggo ng)\b|\b(?:somvar|somwar|mangalvar|mangalwar|budhvar|budhwar|guruvar|guruwar|shukravar
        |shukrawar|shanivar|shaniwar|ravivar|raviwar|itwaar)\b|\b(?:jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi
        |jumapili)\b|\b(?:dydd|nos|bore|pnawn) (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b|\bde (?:luain|mairt
        |ceadaoin|hardaoin|haoine|sathairn|domhnaigh)\b|\b(?:friday prayers?|jumu['’]?ah|jummah|sunday mass
        |sunday school)\b|\b(?:duminica|sambata|miercuri|vineri)\b
        """);

    private static readonly Pattern Near = Pattern.AnyCase("""
        \b(?:(?:vor)?gestern(?: (?:abend|nacht|morgen|mittag|nachmittag|fruh))?|ubermorgen|uebermorgen|heute (?:abend
        |frueh|fruh|morgen|nacht|nachmittag|vormittag|mittag)|morgen (?:frueh|fruh|abend|nachmittag)|(?:letzte|nachste
        |naechste|vorige|diese|kommende)[nrs]? (?:woche|nacht|monat|wochenende)|vor (?:\d{1,2}|einem|einer|zwei|drei
        |vier|funf|sechs) (?:tag|tage|tagen|woche|wochen|monat|monaten)|avant-hier|hier (?:soir|matin|apres-midi|nuit)
        |apres-demain|demain|ce (?:matin|soir|midi)|cet apres-midi|cette (?:nuit|semaine)|la (?:semaine
        |nuit) (?:derniere|prochaine)|le mois dernier|il y a (?:\d{1,2}|un|une|deux|trois|quatre|cinq|six|huit
        |quinze) (?:jours?|semaines?|mois)|anteayer|antes de ayer|ayer|anoche|esta (?:manana|tarde|noche|semana)
        |pasado manana|manana por la|hace (?:\d{1,2}|un|una|dos|tres|cuatro|cinco) (?:dias?|semanas?|mes|meses)
        |(?:la semana|el mes|el fin de semana) pasad[oa]|l'altro ieri|ieri(?: sera| mattina)?|stamattina|stasera
        |stanotte|domani|dopodomani|la settimana scorsa|(?:due|tre|quattro) (?:giorni|settimane|mesi) fa|anteontem
        |ontem|hoje de|amanha|semana passada|ha (?:dois|tres|quatro) (?:dias|semanas|meses)|eergisteren|gisteren
        |gisteravond|vanmorgen|vanochtend|vanmiddag|vanavond|vannacht|morgenochtend|overmorgen|vorige week
        |volgende week|afgelopen nacht|gister(?:aand)?|vanoggend|vanaand|laas week|igar kvall|igar|igaar|i gar
        |i forgars|forgars|i morgen|i morgon|i aften|i kvall|i natt|eilen|huomenna|toissapaivana|wczoraj|przedwczoraj
        |jutro|dzis(?:iaj)? rano|vcera|zitra|tegnap|holnap|kahapon|kagabi|kaninang|kanina|bukas ng|noong isang
        |kal (?:raat|subah|shaam|sham)|aaj (?:subah|raat|shaam)|parso|kemarin|besok pagi|minggu lalu|tadi malam
        |tadi pagi|dun bugun|bu sabah|yarin sabah|gecen hafta|jana usiku|juzi)\b
        """);

    // Full names that no other word shares may stand alone; the rest need a word that leads to a month.
    private static readonly Pattern Month = Pattern.AnyCase("""
        \b(?:anfang|mitte|ende|im|seit|bis|ab|debut|mi|fin|en|depuis|jusqu'en|courant|desde|hasta|finales de
        |principios de|mediados de|a|em|desde|no mes de|in|nel|dal|a fine|meta|fine|inizio|sinds|eind|begin|half|medio
        |tot|noong|nung|sa|siden|i begynnelsen av|sedan|i slutet av|w|we|od|v|mwezi wa|last|since|early|late|mid|of
        |until|mes de|mese di)[ -](?:januar|janner|februar|marz|maerz|april|mai|juni|juli|august|september|oktober
        |november|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero
        |febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile
        |maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro
        |novembro|dezembro|januari|februari|maart|mei|augustus|desember|januarie|februarie|junie|julie|enero|pebrero
        |marso|mayo|hunyo|hulyo|setyembre|oktubre|nobyembre|disyembre|styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu
        |sierpniu|wrzesniu|pazdzierniku|listopadzie|grudniu)\b|\b(?:janvier|fevrier|avril|juillet|aout|septembre
        |octobre|decembre|januar|februar|marz|oktober|dezember|enero|febrero|septiembre|setiembre|octubre|noviembre
        |diciembre|gennaio|febbraio|giugno|settembre|ottobre|dicembre|janeiro|fevereiro|outubro|dezembro|januari
        |februari|januarie|februarie|desember|hunyo|hulyo|setyembre|nobyembre|disyembre|ionawr|chwefror|mehefin
        |gorffennaf|hydref|tachwedd|rhagfyr|eanair|feabhra|bealtaine|meitheamh|lunasa|samhna|nollag)\b
        """);

    private static readonly Pattern DayMonth = Pattern.Of("""
        (?<![\w.,/-])\d{1,2}\.? (?:(?:[Jj]anv|[Ff][ée]vr?|[Aa]vr|[Jj]uil|[Dd][ée]c|[Ee]ne|[Aa]br|[Dd]ic|[Gg]iu|[Ll]ug
        |[Oo]tt|[Oo]kt|[Dd]ez|[Mm]rt|[Mm]ei|[Ff]ev|[Mm][äa]r[zt]|[Kk]wi|[Ll]is|[Ss]ty|[Dd]es|[Jj]an|[Aa]go|[Ss]et
        |[Mm]ag|[Oo]ut|[Gg]en)\.|(?:janv|févr?|fevr?|avr|juil|ene|abr|dic|giu|ott|okt|Okt|dez|Dez|mrt|fev|Des|ago|Janv
        |Avr|Juil|Ene|Abr|Dic|Ott|Feb|Fev|Mrt|des)\b(?!\.))|\d{1,4} ?年|\d{1,2} ?月|[一二三四五六七八九十]{1,2}月|(?:星期|周
        |週)[一二三四五六日天]|[月火水木金土日]曜|\b\d{1,2} (?:de |di )(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|out|nov|dic|dez
        |fev|mai)\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Weekday, Near, Month, DayMonth];

    public IEnumerable<Finding> Inspect(Prose prose) =>
    [
        .. Weekday.Matches(prose).Concat(Near.Matches(prose))
            .Select(match => DayFindings.Told(match, "relative-day", FindingLevel.Warned, Why)),
        .. Month.Matches(prose).Concat(DayMonth.Matches(prose))
            .Select(match => DayFindings.Told(match, "date", FindingLevel.Held, Why)),
    ];
}
