using LiveOR.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive;

public sealed class PublishGapsTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Some.Morning.UtcDateTime);

    [Fact]
    public void Nothing_is_missing_where_everything_is_settled_and_in_a_rehearsal()
    {
        Assert.Empty(Gaps(Material()));
        Assert.Empty(Gaps(Material() with { Procedure = Some.Procedure(rehearsal: true), HeldDrafts = 3 }));
    }

    [Fact]
    public void Each_gap_is_named()
    {
        var text = new ReviewedText(4, ReviewedText.Words, "Words.");
        var finding = new Finding("titled-name", FindingLevel.Held, 0, 5, "A name.", null);
        var gaps = Gaps(Material() with
        {
            Procedure = Real with { Consent = Some.Consent() with { Scope = ["text"], ExpiresOn = Today.AddDays(-1) } },
            Texts = [text],
            Findings = new Dictionary<ReviewedText, IReadOnlyList<ReviewFinding>> { [text] = [new(text.Part, finding, null)] },
            Photos = [(6, Photo(PhotoState.Waiting))],
            Undecided = 2,
            HeldDrafts = 1,
        });

        string[] named = ["“archive”", "ended on", "“photos”", "entry 6 is not approved", "2 that nobody", "Held drafts: 1", "entry 4 (titled-name)"];
        Assert.All(named, words => Assert.Contains(gaps, gap => gap.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(named.Length, gaps.Count);
    }

    [Fact]
    public void De_identified_no_entry_may_name_the_hospital()
    {
        var text = new ReviewedText(2, ReviewedText.Words, "Welcome to Northside General.");
        var material = Material() with
        {
            Procedure = Real with
            {
                Safeguards = new Safeguards { Profile = JurisdictionProfile.Standard with { AllowedNames = ["Northside General"] } },
            },
            Texts = [text],
            Findings = new Dictionary<ReviewedText, IReadOnlyList<ReviewFinding>> { [text] = [] },
        };

        Assert.Empty(Gaps(material));
        Assert.Contains("entry 2 names the hospital", Assert.Single(Gaps(material, new ArchiveTerms { Deidentified = true })), StringComparison.Ordinal);
    }

    private static Procedure Real => Some.Procedure(rehearsal: false);

    private static ReviewMaterial Material() => new()
    {
        Procedure = Real,
        Texts = [],
        Findings = new Dictionary<ReviewedText, IReadOnlyList<ReviewFinding>>(),
        Photos = [],
        Undecided = 0,
        HeldDrafts = 0,
    };

    private static IReadOnlyList<string> Gaps(ReviewMaterial material, ArchiveTerms? terms = null) =>
        PublishGaps.Of(material, terms ?? ArchiveTerms.Open, Today);

    private static Photo Photo(PhotoState state) => new()
    {
        Id = PhotoId.New(),
        ProcedureId = Real.Id,
        ContentType = "image/jpeg",
        Width = 4,
        Height = 3,
        AltText = "A port.",
        State = state,
        UploadedBy = "Narrator",
        UploadedAt = Some.Morning,
        Bytes = [],
    };
}
