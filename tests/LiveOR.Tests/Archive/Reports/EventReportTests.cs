using System.Text;
using System.Text.Json;
using LiveOR.Archive.Reports;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Tests.Archive.Reports;

public sealed class EventReportTests
{
    [Fact]
    public void It_tells_of_halts_corrections_retractions_answers_and_the_outcome()
    {
        var report = EventReport.Of(Whole());

        Assert.Equal(["3", "HOLD", "T+0:10", "5 min"], Rows(report, "HOLD and STOP")[0]);
        Assert.Equal(["5", "2", "T+0:20"], Rows(report, "Corrections").Single());
        Assert.Equal(["8", "7", "T+0:26"], Rows(report, "Retractions").Single());
        Assert.Equal(["6", "T+0:25", "It never beats alone."], Rows(report, "Questions answered").Single());
        Assert.Equal(["10", "2 days after", "II", "The patient is at home."], Rows(report, "Adverse events and outcome").Single());
    }

    [Fact]
    public void What_was_taken_back_is_not_in_it() =>
        Assert.DoesNotContain("A slip", JsonSerializer.Serialize(EventReport.Of(Whole())), StringComparison.Ordinal);

    [Fact]
    public void What_was_not_counted_is_not_guessed()
    {
        Assert.Contains(Rows(EventReport.Of(Whole()), "Audience"), row => row is ["Most connected at once", "Not counted"]);
        Assert.Contains(Rows(EventReport.Of(Whole() with { Peak = 12 }), "Audience"), row => row is ["Most connected at once", "12"]);
    }

    [Fact]
    public void A_rehearsal_says_so_and_has_no_consent()
    {
        var report = EventReport.Of(Whole());

        Assert.Contains(Rows(report, "The operation"), row => row[1].StartsWith("REHEARSAL", StringComparison.Ordinal));
        Assert.Equal("A rehearsal has no patient.", report.Sections.Single(each => each.Title == "Consent").Note);
    }

    [Fact]
    public void Consent_names_its_scope_and_who_is_named_agreed()
    {
        var procedure = Some.Procedure(rehearsal: false);
        var report = EventReport.Of(new ReportMatter(Feed.Empty(procedure, Some.Playbook()), []));

        Assert.Contains(Rows(report, "Consent"), row => row is ["Scope", "text, x, archive"]);
        Assert.Contains(Rows(report, "Team"), row => row is ["Named, as they agreed", "Nobody"]);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(EventReport report, string title) =>
        report.Sections.Single(each => each.Title == title).Rows;

    private static ReportMatter Whole()
    {
        var journal = new List<JournalEntry>();
        Add(journal, JournalKind.Status, 0, """{"status":"live","stopped":false,"by":"Narrator"}""", null);
        Add(journal, JournalKind.Update, 1, Update("step", "The incision.", "incision"), 0);
        Add(journal, JournalKind.Status, 10, """{"status":"onHold","stopped":false,"by":"Narrator"}""", 600);
        Add(journal, JournalKind.Status, 15, """{"status":"live","stopped":false,"by":"Narrator"}""", 900);
        Add(journal, JournalKind.Amendment, 20, """{"target":2,"text":"A small incision.","author":"Narrator"}""", 1200);
        Add(journal, JournalKind.Update, 25, Update("answer", "It never beats alone."), 1500);
        Add(journal, JournalKind.Update, 26, Update("term", "A slip."), 1560);
        journal[6] = JournalChain.Erase(journal[6]);
        Add(journal, JournalKind.Retraction, 26, """{"target":7,"by":"Moderator"}""", 1560);
        Add(journal, JournalKind.Status, 60, """{"status":"concluded","stopped":false,"by":"Narrator"}""", 3600);
        Add(journal, JournalKind.Update, 60 + (2 * 24 * 60), Update("outcome", "The patient is at home.", grade: "II"), null);
        var feed = journal.Aggregate(Feed.Empty(Some.Procedure(), Some.Playbook()), (soFar, entry) => soFar.Apply(entry));
        return new ReportMatter(feed, journal);
    }

    private static void Add(List<JournalEntry> journal, JournalKind kind, int minutes, string payload, int? elapsed) => journal.Add(JournalChain.Next(
        new ProcedureId(Guid.Empty), journal.Count, journal.Count == 0 ? JournalChain.Origin : journal[^1].Hash, kind,
        Some.Morning.AddMinutes(minutes), Some.Morning.AddMinutes(minutes), elapsed, Encoding.UTF8.GetBytes(payload), [1]));

    private static string Update(string type, string text, string? stepId = null, string? grade = null) => JsonSerializer.Serialize(new
    {
        draftId = Guid.Empty,
        type,
        stepId,
        text,
        @short = (string?)null,
        key = false,
        saidBy = (string?)null,
        photos = Array.Empty<string>(),
        author = "Narrator",
        clavienDindo = grade,
    });
}
