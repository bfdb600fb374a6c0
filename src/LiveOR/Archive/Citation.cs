using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>What others need to cite an archive. Of the time it has the year only: more would tell when somebody was operated on.</summary>
public sealed record Citation
{
    public const string Publisher = "LiveOR archive";
    public const string Team = "The team in the operating room";
    public const string Kind = "Narrated operation";

    /// <summary>Stands for it in a list of references.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Address { get; init; }
    public required int Year { get; init; }
    public required string Summary { get; init; }
    public required string Version { get; init; }
    public required IReadOnlyList<string> Subjects { get; init; }
    public required IReadOnlyList<ProcedureCode> Codes { get; init; }

    /// <param name="address">Of its page, written out in full.</param>
    public static Citation Of(Feed feed, string address) => new()
    {
        Key = feed.Procedure.Slug,
        Title = feed.Procedure.Rehearsal ? $"REHEARSAL: {feed.Procedure.Title}" : feed.Procedure.Title,
        Address = address,
        Year = (feed.Cards.FindLast(card => card.Status == ProcedureStatus.Archived)?.At ?? feed.Procedure.CreatedAt).UtcDateTime.Year,
        Summary = feed.Procedure.Rehearsal
            ? $"A rehearsal of {feed.Procedure.Title}, narrated step by step. Nobody was operated on."
            : feed.Playbook.Summary ?? $"{feed.Procedure.Title}, narrated step by step.",
        Version = feed.Playbook.Version,
        Subjects = [.. new[] { feed.Playbook.Specialty, feed.Playbook.Title }.Distinct()],
        Codes = ProcedureCode.Of(feed.Playbook),
    };

    /// <summary>As it stands in a list of references.</summary>
    public string Line => FormattableString.Invariant($"{Team}. ({Year}). {Title} [{Kind}]. {Publisher}. {Address}");
}
