using System.Collections.Concurrent;
using System.Globalization;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>The code of a procedure in its short link: its four letters, and a number where others had them before. An unlisted
/// procedure has none, since a code that is short can be guessed; that of a professional one says only where to sign in.</summary>
public sealed class ShortLinks(IDbContextFactory<LiveORDbContext> databases)
{
    private const int Letters = 4;
    private const int MostDigits = 4;

    /// <summary>No short code has this letter, so the two kinds cannot be mistaken for each other.</summary>
    private const char Invited = 'i';

    // A code stays: whoever is prepared later comes after.
    private readonly ConcurrentDictionary<ProcedureId, string> codes = new();

    public async Task<string?> CodeAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        if (procedure.Access == Access.Unlisted || codes.TryGetValue(procedure.Id, out _))
        {
            return codes.GetValueOrDefault(procedure.Id);
        }

        var namesakes = await NamesakesAsync(procedure.ShortCode, procedure.Access, cancellationToken);
        var place = namesakes.FindIndex(each => each.Id == procedure.Id) + 1;
        return place == 0 ? null : codes[procedure.Id] = Write(procedure, place);
    }

    /// <summary>Whose code it is; null when nobody's.</summary>
    public async Task<string?> SlugAsync(string code, CancellationToken cancellationToken)
    {
        var invited = code is [Invited, ..];
        var letters = invited ? code[1..] : code;
        if (Place(letters) is not { } place)
        {
            return null;
        }

        var namesakes = await NamesakesAsync(
            letters[..Letters].ToUpperInvariant(), invited ? Access.Professional : Access.Public, cancellationToken);
        return namesakes.ElementAtOrDefault(place - 1)?.Slug;
    }

    /// <summary>Every code is written in one way only.</summary>
    private static int? Place(string letters) => letters.Length switch
    {
        < Letters => null,
        Letters => 1,
        > Letters + MostDigits => null,
        _ => int.TryParse(letters.AsSpan(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place > 1 && letters[Letters] != '0' ? place : null,
    };

    private static string Write(Procedure procedure, int place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(procedure.Access == Access.Professional ? "i" : "")}{procedure.ShortCode.ToLowerInvariant()}{(place > 1 ? place : null)}");

    private async Task<List<Namesake>> NamesakesAsync(string shortCode, Access access, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Procedures.AsNoTracking()
            .Where(each => each.ShortCode == shortCode && each.Access == access)
            .Select(each => new Namesake(each.Id, each.Slug, each.CreatedAt))
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(each => each.CreatedAt).ThenBy(each => each.Id.Value)];
    }

    private sealed record Namesake(ProcedureId Id, string Slug, DateTimeOffset CreatedAt);
}
