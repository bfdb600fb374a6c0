using LiveOR.Privacy.Days;
using LiveOR.Privacy.Names;
using LiveOR.Privacy.Numbers;
using LiveOR.Privacy.Places;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Decides whether a text may go out, and says where and why not. The built-in rules always run; more can be added.
/// It fails closed: a text it cannot read in time is held, never let through and never an exception.</summary>
public sealed class PrivacyGuard(IEnumerable<IPrivacyRule> additional)
{
    /// <summary>The rule named when the guard itself could not finish.</summary>
    public const string Failed = "guard-failed";

    private const int LongestText = 10_000;

    private static readonly ProseRules EveryAge = new(new AnyAgeRule());

    private readonly IReadOnlyList<IPrivacyRule> rules = [BuiltIn, .. additional];

    public PrivacyGuard() : this([]) { }

    // Where two findings cover the same words, the rule named earlier speaks.
    private static ProseRules BuiltIn { get; } = new(
        new EmailRule(),
        new WebAddressRule(),
        new NetworkAddressRule(),
        new SocialSecurityRule(),
        new DateRule(),
        new RelativeDayRule(),
        new CalendarRule(),
        new DayPhraseRule(),
        new SpokenDayRule(),
        new CalendarPhraseRule(),
        new FeastRule(),
        new WorldFeastRule(),
        new EventDayRule(),
        new OccasionRule(),
        new FigureDateRule(),
        new AnnouncedDateRule(),
        new OrdinalDayRule(),
        new DayLeadRule(),
        new BareDateRule(),
        new WeekNumberRule(),
        new MonthWordRule(),
        new WeekdayWordRule(),
        new DayWordRule(),
        new ForeignDayRule(),
        new AgeRule(),
        new OldAgeRule(),
        new TellingAgeRule(),
        new FurtherAgeRule(),
        new StatedAgeRule(),
        new SaidAgeRule(),
        new PhoneRule(),
        new ExtensionRule(),
        new NationalNumberRule(),
        new PaymentRule(),
        new DeviceLabelRule(),
        new AccountRule(),
        new VehicleRule(),
        new PlateRule(),
        new SerialRule(),
        new RecordNumberRule(),
        new CodeRule(),
        new RegisterRule(),
        new SpelledDigitsRule(),
        new CallNumberRule(),
        new DeskNumberRule(),
        new TitledNameRule(),
        new PersonalNameRule(),
        new AddressRule(),
        new RoomRule(),
        new ToldRoomRule(),
        new WardCodeRule(),
        new FurtherRoomRule(),
        new NamedRoomRule(),
        new InstitutionNameRule(),
        new HouseNumberRule(),
        new WorkplaceRule(),
        new PlaceRule(),
        new OriginRule(),
        new NameRule(),
        new SaidNameRule(),
        new KinNameRule(),
        new ToldNameRule(),
        new CalledNameRule(),
        new InitialsRule(),
        new CapitalsNameRule(),
        new ChartedNameRule(),
        new SmallLetterNameRule(),
        new WordNameRule(),
        new DescriptorRule());

    /// <summary>Makes ready what the first inspection would otherwise have to wait for.</summary>
    public static void Prepare() => BuiltIn.Prepare();

    public Verdict Inspect(string text, GuardContext? context = null)
    {
        var findings = Findings(text, context ?? GuardContext.None);
        return findings switch
        {
            [] => new Verdict.Cleared(new ClearedText(text)),
            _ when findings.Any(finding => finding.Level == FindingLevel.Held) => new Verdict.Held(findings),
            _ => new Verdict.Warned(findings),
        };
    }

    /// <summary>Clears a text whose only findings are warnings that its author has read and acknowledged; null otherwise.</summary>
    public ClearedText? Clear(string text, bool acknowledged, GuardContext? context = null) => Inspect(text, context) switch
    {
        Verdict.Cleared cleared => cleared.Text,
        Verdict.Warned when acknowledged => new ClearedText(text),
        _ => null,
    };

    private IReadOnlyList<Finding> Findings(string text, GuardContext context)
    {
        if (text.Length > LongestText)
        {
            return [Unread(text, "The text is too long to be checked; shorten it.")];
        }

        try
        {
            return Overlaps.Settle(Read(text, context)
                .Concat(Completed(text, context))
                .Where(finding => !Allowances.Cover(context, finding, text) && !context.Dismissed.Any(dismissed => dismissed.Covers(finding, text))));
        }
        catch (Exception)
        {
            // What failed may quote the text, so nothing of it is passed on; the finding is the report.
            return [Unread(text, "The text could not be checked; say it in other words.")];
        }
    }

    private IEnumerable<Finding> Read(string text, GuardContext context) =>
        Folding.Readings(text).SelectMany(reading => Inspect(reading, context));

    /// <summary>Identifiers that began in the updates before and are completed here.</summary>
    private IEnumerable<Finding> Completed(string text, GuardContext context) =>
        from seam in Borders.Of(context.Before, text)
        from finding in Read(seam.Joined, context)
        let crossing = Borders.Cross(finding, seam.Border, text.Length)
        where crossing is not null
        select crossing;

    private IEnumerable<Finding> Inspect(FoldedText reading, GuardContext context)
    {
        var read = Citations.Mask(reading.Value);
        return All(context).SelectMany(rule => rule.Inspect(read)).Select(reading.Locate);
    }

    private IEnumerable<IPrivacyRule> All(GuardContext context) =>
        context.WarnAboutAges ? context.Rules.Concat(rules).Append(EveryAge) : context.Rules.Concat(rules);

    private static Finding Unread(string text, string why) =>
        new(Failed, FindingLevel.Held, 0, text.Length, why, null);
}
