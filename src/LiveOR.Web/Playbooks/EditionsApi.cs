using System.Globalization;
using System.Text;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Playbooks;

/// <summary>Playbooks as their Markdown files: read, checked while they are written, and saved as a new edition.</summary>
internal static class EditionsApi
{
    private const int MaximumNote = 200;

    /// <summary>Addresses of the shelf's own, under which a playbook could not be found.</summary>
    private static readonly string[] Taken = ["problems", "read"];

    public static void MapEditions(this RouteGroupBuilder playbooks)
    {
        playbooks.MapGet("/{id}/editions", ListAsync);
        playbooks.MapGet("/{id}/file", FileAsync).Produces<string>(StatusCodes.Status200OK, "text/markdown");
        playbooks.MapPost("/read", ReadAsync).RequireAuthorization(Policies.Prepare);
        playbooks.MapPut("/{id}", SaveAsync).RequireAuthorization(Policies.Prepare);
    }

    /// <summary>A name under which a playbook may begin has no editions yet; any other is not found.</summary>
    private static async Task<Results<Ok<IReadOnlyList<EditionCard>>, ProblemHttpResult>> ListAsync(
        string id, Editions editions, CancellationToken cancellationToken) =>
        Playbook.IsId(id) ? TypedResults.Ok(await editions.ListAsync(id, cancellationToken)) : NoPlaybook();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(
        string id, int? edition, Editions editions, CancellationToken cancellationToken) =>
        await editions.FindAsync(id, edition, cancellationToken) is { } markdown
            ? TypedResults.File(Encoding.UTF8.GetBytes(markdown), "text/markdown; charset=utf-8", $"{id}.md")
            : NoPlaybook();

    private static async Task<Results<Ok<PlaybookCheck>, ProblemHttpResult>> ReadAsync(
        PlaybookText text, Editions editions, CancellationToken cancellationToken)
    {
        if (text.Markdown is null)
        {
            return Problems.Invalid("markdown", "Send the playbook's text.");
        }

        var reading = await editions.ReadAsync(text.Id ?? "", text.Markdown, cancellationToken);
        return TypedResults.Ok(new PlaybookCheck(reading.Playbook, reading.Problems));
    }

    private static async Task<Results<Ok<EditionSaved>, ProblemHttpResult>> SaveAsync(
        string id, NewEdition wanted, Editions editions, PrivacyGuard guard, HttpContext context, CancellationToken cancellationToken)
    {
        if (Error(id, wanted, guard) is var (field, why))
        {
            return Problems.Invalid(field, why);
        }

        return await editions.SaveAsync(id, wanted, context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            EditionOutcome.Saved saved => TypedResults.Ok(saved.Edition),
            EditionOutcome.Meanwhile meanwhile => Meanwhile(meanwhile.Newest),
            EditionOutcome.Refused refused => Refused(refused.Problems),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private static (string Field, string Why)? Error(string id, NewEdition wanted, PrivacyGuard guard) => wanted switch
    {
        _ when !Playbook.IsId(id) || Taken.Contains(id) =>
            ("id", "Name it with small letters, digits and single hyphens, at most 40: total-knee-arthroplasty."),
        { Markdown: null } => ("markdown", "Send the playbook's text."),
        { Note.Length: > MaximumNote } => ("note", $"At most {MaximumNote} characters."),
        { Note: { } note } when note.Any(char.IsControl) => ("note", "It holds control characters that cannot be shown. Remove them."),
        { Note: { } note } when guard.Inspect(note) is Verdict.Held held => ("note", held.Findings[0].Why),
        _ => null,
    };

    private static ProblemHttpResult NoPlaybook() => Problems.NotFound(
        "There is no such playbook or edition. GET /api/playbooks lists what is on the shelf.");

    private static ProblemHttpResult Meanwhile(EditionCard? newest) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict,
        title: "Saved by somebody else meanwhile",
        detail: $"{Who(newest)} Nothing was overwritten. Look at it, then send your text again with basedOn set to its number.",
        extensions: new Dictionary<string, object?> { ["edition"] = newest });

    private static string Who(EditionCard? newest) => newest switch
    {
        null => "There is no playbook of this name any more: leave basedOn out to begin it.",
        { SavedBy: { } by, SavedAt: { } at } => string.Create(
            CultureInfo.InvariantCulture, $"{by} saved edition {newest.Number} on {at.UtcDateTime:d MMMM} at {at.UtcDateTime:HH:mm} UTC."),
        _ => "A playbook of this name came with LiveOR, as edition 0.",
    };

    private static ProblemHttpResult Refused(IReadOnlyList<TextProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Not saved",
        detail: "The text has mistakes. Put them right and save again.",
        extensions: new Dictionary<string, object?> { ["problems"] = problems });
}
