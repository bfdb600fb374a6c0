using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Photos.Workers;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Photos;

/// <summary>What stands written in a picture, and what the guard says of it.</summary>
internal sealed class PictureReader(
    Darkroom darkroom, PrivacyGuard guard, GuardContexts contexts, IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>Two words that the reader is sure of are no accident; one may be a stray line.</summary>
    private const int FewestWords = 2;
    private const int Sure = 60;
    private const int ShortestWord = 3;

    /// <summary>What the guard knows of the procedure that the picture belongs to.</summary>
    public async Task<GuardContext> ContextAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await contexts.OfAsync(db, procedure, cancellationToken);
    }

    public async Task<PictureReading> ReadAsync(byte[] jpeg, GuardContext context, CancellationToken cancellationToken) =>
        await darkroom.ReadAsync(jpeg, cancellationToken) switch
        {
            null => new PictureReading(PictureReadingState.Failed, "", []),
            { Words: null } => new PictureReading(PictureReadingState.Unavailable, "", []),
            { Words: var words, Finished: var finished } => Judge(
                words, finished ? PictureReadingState.Read : PictureReadingState.Failed, context),
        };

    private PictureReading Judge(IReadOnlyList<FoundWord> found, PictureReadingState state, GuardContext context)
    {
        var sure = found.Where(word => word.Confidence >= Sure && word.Text.Count(char.IsLetterOrDigit) >= ShortestWord).ToList();
        var text = string.Join('\n', Lines(sure));
        var findings = guard.Inspect(text, context).Findings;
        return sure.Count >= FewestWords || findings.Count > 0
            ? new PictureReading(state, text, findings)
            : new PictureReading(state, "", []);
    }

    /// <summary>Three looks see most lines three times.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<FoundWord> words)
    {
        var lines = words.GroupBy(word => word.Line)
            .Select(line => string.Join(' ', line.Select(word => word.Text))).Distinct().ToList();
        return lines.Where(line => !lines.Exists(other =>
            other.Length > line.Length && other.Contains(line, StringComparison.OrdinalIgnoreCase)));
    }
}
