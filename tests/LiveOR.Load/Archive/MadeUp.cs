using System.Text.Json;
using System.Text.RegularExpressions;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Load.Archive;

/// <summary>Procedures as they are narrated: the steps of the playbooks that ship, and remarks made of their words. The same seed
/// makes the same archive.</summary>
internal sealed partial class MadeUp
{
    public const string Author = "Measuring stick";
    private const int Entries = 100;
    private static readonly DateTimeOffset Began = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly List<(Playbook Playbook, string Snapshot)> playbooks;
    private readonly Random random = new(8);

    private MadeUp(IEnumerable<Playbook> read)
    {
        playbooks = [.. read.Select(each => (each, PlaybookSnapshot.Of(each)))];
        Vocabulary =
        [
            .. playbooks.SelectMany(each => each.Playbook.Steps).SelectMany(step => Word().Matches($"{step.Text} {step.Teach} {step.Ask}"))
                .Select(word => word.Value).GroupBy(word => word).OrderByDescending(group => group.Count()).Select(group => group.Key),
        ];
    }

    /// <summary>The most frequent word first.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    public static MadeUp FromTemplates()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "templates");
        PlaybookFile[] files = [.. Read(folder, frame: false), .. Read(Path.Combine(folder, "frames"), frame: true)];
        return new MadeUp(Shelf.Of(files).Playbooks.Values.OrderBy(each => each.Id));
    }

    public Procedure Procedure(int number)
    {
        var (playbook, snapshot) = playbooks[number % playbooks.Count];
        return new Procedure
        {
            Id = ProcedureId.New(),
            Slug = FormattableString.Invariant($"{playbook.Id}-{number}"),
            Title = $"{playbook.Title}, {Vocabulary[random.Next(Vocabulary.Count)]} {Vocabulary[random.Next(Vocabulary.Count)]}",
            PlaybookId = playbook.Id,
            PlaybookSource = snapshot,
            Access = Access.Public,
            Release = ReleaseMode.Live,
            DelaySeconds = 0,
            Mirrors = [],
            Rehearsal = true,
            ShortCode = "TEST",
            CreatedBy = Author,
            CreatedAt = Began.AddHours(3 * number),
        };
    }

    public IEnumerable<(JournalKind Kind, byte[] Payload, int Minutes)> Narration(Procedure procedure)
    {
        var steps = playbooks.First(each => each.Playbook.Id == procedure.PlaybookId).Playbook.NumberedSteps.ToList();
        yield return (JournalKind.Status, Status(ProcedureStatus.Live), 0);
        for (var number = 2; number <= Entries - 2; number++)
        {
            var step = (number - 2) % 4 == 0 && (number - 2) / 4 < steps.Count ? steps[(number - 2) / 4] : null;
            yield return (JournalKind.Update, Update(step, step is null ? Remark() : step.Fill(new Dictionary<string, string>()).Text), number);
        }

        yield return (JournalKind.Status, Status(ProcedureStatus.Concluded), Entries);
        yield return (JournalKind.Status, Status(ProcedureStatus.Archived), Entries + 1);
    }

    private static IEnumerable<PlaybookFile> Read(string folder, bool frame) => Directory.EnumerateFiles(folder, "*.md")
        .Where(path => Path.GetFileName(path) != "README.md").Order()
        .Select(path => new PlaybookFile(Path.GetFileName(path), File.ReadAllText(path), frame));

    /// <summary>Frequent words often, rare ones rarely, as people speak.</summary>
    private string Remark()
    {
        var words = Enumerable.Range(0, random.Next(8, 40))
            .Select(_ => Vocabulary[(int)(Math.Pow(Vocabulary.Count, random.NextDouble()) - 1)]);
        return $"We see {string.Join(' ', words)}.";
    }

    private static byte[] Status(ProcedureStatus status) =>
        JsonSerializer.SerializeToUtf8Bytes(new StatusChange(status, false, Author), ProceduresJson.Default.StatusChange);

    private static byte[] Update(StepTemplate? step, string text) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        draftId = Guid.CreateVersion7(),
        type = step?.Type ?? "progress",
        stepId = step?.Id,
        text,
        @short = (string?)null,
        key = step?.Key ?? false,
        saidBy = (string?)null,
        photos = Array.Empty<string>(),
        author = Author,
    });

    [GeneratedRegex("[a-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
