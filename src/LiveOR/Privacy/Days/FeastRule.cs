using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Feasts and holidays of many faiths and countries: each is a date to whoever knows it.</summary>
internal sealed class FeastRule : IProseRule
{
    private const string Why = "A feast is a date; a year alone may stand.";

    private static readonly Pattern Feast = Pattern.AnyCase("""
        \b(?:on |at |over |before |after |since |during |until |by |for |just after |just before |the day (?:before
        |after) |the night (?:before|of) |the morning of |the week (?:before|after
        |of) |last |this |next )?(?:the )?(?:(?:new year|twelfth night|all saints|all souls|day of the dead|boxing day
        |eid al[- ]?(?:fitr|adha)|laylat al[- ]?qadr|ashura|mawlid|muharram|sukkot|shavuot|tisha b'?av|simchat torah
        |lag b'?omer|tu b'?shvat|rosh hashana?h?|yom kippur|passover|pesach|seder|navratri|dussehra|durga puja|holi
        |raksha bandhan|janmashtami|ganesh chaturthi|pongal|onam|ugadi|vaisakhi|baisakhi|makar sankranti|karva chauth
        |gurpurab|guru nanak jayanti|losar|songkran|loy krathong|tet (?:holiday|festival|eve)|seollal|chuseok|tanabata|obon|golden week|qingming
        |mid-autumn|dragon boat|spring festival|nowruz|norouz|timkat|meskel|enkutatash|st\.? ?(?:lucia|nicholas|stephen
        |john|martin|piran|swithin)'?s?|sint maarten|sinterklaas|fasching|karneval|carnival|mardi gras|fat tuesday
        |pancake day|pancake tuesday|ash wednesday|palm sunday|maundy thursday|holy (?:week|saturday|thursday)
        |whit (?:sunday|monday)|corpus christi|ascension(?: day)?|assumption(?: day)?|immaculate conception|candlemas
        |michaelmas|lammas|martinmas|samhain|beltane|imbolc|yule|(?:winter|summer) solstice|spring equinox
        |autumn equinox|midsummer|walpurgis|may day|labou?r day|victoria day|canada day|family day|anzac day
        |melbourne cup day|cup day|queensday|king'?s day|koningsdag|st\.? jean baptiste|quatorze juillet|bastille day
        |unity day|republic day|freedom day|heritage day|africa day|independence day|presidents'? day|mlk day
        |columbus day|indigenous peoples'? day|flag day|pi day|groundhog day|april fools?'?(?: day)?|valentine'?s?
        |galentine'?s|super bowl sunday|black friday|cyber monday|red nose day|poppy day|armistice day|d-day|ve day
        |trafalgar day|grand national day|derby day|cup final day|election day|polling day|leap day|a-level results day
        |results day|mother'?s day|father'?s day|mothering sunday|grandparents'? day|st\.? (?:patrick|andrew|david
        |george|brigid|valentine|stephen|nicholas)'?s(?: day)?|paddy'?s day|patrick'?s day|guy fawkes(?: night)?
        |bonfire night|burns night|hogmanay|up helly aa|boxing day|advent sunday|(?:first|second|third
        |fourth) (?:sunday )?(?:of|in) advent|new year'?s(?: (?:eve|day))?|nye)\b(?: (?:eve|day|morning|night|weekend
        |week|monday|tuesday|sunday))?)(?:,? (?:19|20)\d\d\b| ['’]\d\d\b)?
        """);

    public IReadOnlyList<Pattern> Patterns => [Feast];

    public IEnumerable<Finding> Inspect(Prose prose) => Feast.Matches(prose).Select(match => new Finding(
        "date", FindingLevel.Held, match.Index, match.Length, Why, Rewrite.InCaseOf(match.Value, "on another day")));
}
