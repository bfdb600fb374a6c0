using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests;

/// <summary>Things that are right as they are, for tests to change in the one way they are about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Morning = new(2030, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static Procedure Procedure(bool rehearsal = true, ReleaseMode release = ReleaseMode.Live) => new()
    {
        Id = ProcedureId.New(),
        Slug = "an-operation",
        Title = "An operation",
        PlaybookId = "an-operation",
        PlaybookSource = "",
        Access = Access.Public,
        Release = release,
        DelaySeconds = 0,
        Mirrors = ["x"],
        Rehearsal = rehearsal,
        Consent = rehearsal ? null : Consent(),
        ShortCode = "BCDF",
        CreatedBy = "Narrator",
        CreatedAt = Morning,
    };

    public static Consent Consent() => new()
    {
        Scope = ["text", "x", "archive"],
        ObtainedBy = "The operating surgeon",
        ObtainedOn = new DateOnly(2029, 12, 20),
        CapacityConfirmed = true,
        AudienceDisclosed = true,
        Language = "en",
    };

    public static Playbook Playbook() => new()
    {
        Id = "an-operation",
        Title = "An operation",
        Specialty = "General surgery",
        Version = "1.0.0",
        Phases =
        [
            new Phase("Before", true, [Step("announce") with { Key = true }]),
            new Phase("The operation", false,
                [Step("incision") with { Incision = true }, Step("look"), Step("close") with { Key = true }]),
        ],
    };

    public static StepTemplate Step(string id) => new() { Id = id, Label = $"The {id}", Text = $"This is the {id}." };

    public static Draft Draft(string text = "The camera is in.", string? stepId = null) => new()
    {
        Id = DraftId.New(),
        Type = UpdateType.Step,
        StepId = stepId,
        Text = text,
        Key = false,
    };

    public static Submission Submission(Draft? draft = null, DateTimeOffset? at = null) => new()
    {
        Draft = draft ?? Draft(),
        BodyDigest = "digest",
        Author = "Narrator",
        Sequence = 1,
        At = at ?? Morning,
    };

    public static Progress Live() => Progress.Prepared with { Status = ProcedureStatus.Live, LatestNumber = 1 };

    public static IReadOnlySet<string> FullChecklist() => ChecklistItem.Standard.Select(item => item.Id).ToHashSet();
}
