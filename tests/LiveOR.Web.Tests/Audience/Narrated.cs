using System.Text.Json;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A small operation to narrate, and the payloads its journal is made of.</summary>
internal static class Narrated
{
    public static readonly DateTimeOffset Incision = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static Playbook Playbook { get; } = new()
    {
        Id = "small-operation",
        Title = "Small operation",
        Specialty = "General surgery",
        Version = "1.0.0",
        Summary = "A short operation that exists for tests only.",
        Glossary = [new GlossaryTerm("trocar", "A sleeve through which instruments pass.")],
        Phases =
        [
            new Phase("Before we start", true, [Step("welcome", "Welcome") with { Type = "team" }]),
            new Phase("Getting in", false,
            [
                Step("access", "Access") with { Incision = true, Teach = "Looking first shows what must not be harmed.", TypicalMinutes = 8 },
                Step("ports", "Ports") with { TypicalMinutes = 5 },
            ]),
            new Phase("Getting out", false,
            [
                Step("removal", "Removal") with { Key = true, Teach = "A bag keeps the wound clean.", Ask = "Why a bag?" },
            ]),
        ],
    };

    public static Procedure Procedure(
        string slug, Access access = Access.Public, bool rehearsal = true, string title = "Small operation", Playbook? playbook = null) => new()
        {
            Id = ProcedureId.New(),
            Slug = slug,
            Title = title,
            PlaybookId = "small-operation",
            PlaybookSource = PlaybookSnapshot.Of(playbook ?? Playbook),
            Access = access,
            Release = ReleaseMode.Live,
            DelaySeconds = 0,
            Mirrors = [],
            Rehearsal = rehearsal,
            ShortCode = "TEST",
            CreatedBy = "narrator",
            CreatedAt = Incision.AddHours(-1),
        };

    public static byte[] Status(ProcedureStatus status, bool stopped = false) => JsonSerializer.SerializeToUtf8Bytes(
        new StatusChange(status, stopped, "narrator"), ProceduresJson.Default.StatusChange);

    public static byte[] Update(string text, string? stepId = null, string type = "step", bool key = false, string? saidBy = null,
        IReadOnlyList<string>? photos = null) =>
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            draftId = Guid.CreateVersion7(),
            type,
            stepId,
            text,
            @short = (string?)null,
            key,
            saidBy,
            photos = photos ?? [],
            author = "narrator",
        });

    public static byte[] Amendment(long target, string text) =>
        JsonSerializer.SerializeToUtf8Bytes(new { target, text, author = "narrator" });

    public static byte[] Retraction(long target) => JsonSerializer.SerializeToUtf8Bytes(new { target, by = "narrator" });

    private static StepTemplate Step(string id, string label) => new() { Id = id, Label = label, Text = $"{label}." };
}
