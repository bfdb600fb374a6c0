using System.Security.Cryptography;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures;

/// <summary>Makes a procedure of what was asked for, with the defaults of its kind for what was not.</summary>
public sealed class Preparation(
    Shelf shelf, PrivacyGuard guard, IMirrors mirrors, IDbContextFactory<LiveORDbContext> databases,
    IOptionsMonitor<LiveOROptions> options, TimeProvider time)
{
    private const int MaximumTitle = 120;
    private const int MaximumDelaySeconds = 3600;

    public async Task<Prepared> PrepareAsync(NewProcedure request, string by, CancellationToken cancellationToken)
    {
        var playbook = request.Playbook is { } id ? shelf.Playbooks.GetValueOrDefault(id) : null;
        if (Errors(request, playbook) is { Count: > 0 } errors)
        {
            return new Prepared.Invalid(errors);
        }

        var procedure = Build(request, playbook!, by);
        if (procedure.Hashtags.FirstOrDefault(tag => guard.Inspect(Hashtags.Spoken(tag)).Findings.Count > 0) is { } revealing)
        {
            return new Prepared.Invalid(new Dictionary<string, string>
            {
                ["hashtags"] = $"“#{revealing}” may identify someone. Choose another.",
            });
        }

        if (guard.Inspect(procedure.Title) is { Findings: { Count: > 0 } findings })
        {
            return new Prepared.Revealing(findings);
        }

        return new Prepared.Done(await StoreAsync(
            await IsTakenAsync(procedure.Slug, cancellationToken) ? Build(request, playbook!, by, longer: true) : procedure,
            cancellationToken));
    }

    public async Task<Procedure> StoreAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Procedures.Add(procedure);
        await db.SaveChangesAsync(cancellationToken);
        return procedure;
    }

    /// <summary>Four letters set a public address apart from most others of the same title; <paramref name="longer"/> settles
    /// the rest.</summary>
    public Procedure Build(NewProcedure request, Playbook playbook, string by, string? slug = null, bool longer = false)
    {
        var rehearsal = request.Rehearsal ?? false;
        var usual = ReleasePolicy.For(playbook.Specialty, rehearsal, request.Access);
        var policy = Policy(request, playbook);
        var title = string.IsNullOrWhiteSpace(request.Title) ? playbook.Title : request.Title.Trim();
        var code = Slug.Code(RandomNumberGenerator.GetBytes(4));
        var suffix = policy.Access == Access.Public && !longer ? code : Slug.Code(RandomNumberGenerator.GetBytes(26));
        return new Procedure
        {
            Id = ProcedureId.New(),
            Slug = slug ?? Slug.Of(title, suffix),
            Title = title,
            PlaybookId = playbook.Id,
            PlaybookSource = PlaybookSnapshot.Of(playbook),
            Access = policy.Access,
            Release = policy.Release,
            DelaySeconds = DelayFor(request, usual, policy.Release),
            Mirrors = MirrorsFor(request, policy, rehearsal),
            Rehearsal = rehearsal,
            Hashtags = HashtagsFor(request, playbook),
            ManyLinks = request.ManyLinks ?? false,
            Consent = request.Consent,
            ShortCode = code.ToUpperInvariant(),
            CreatedBy = by,
            CreatedAt = time.GetUtcNow(),
        };
    }

    private static IReadOnlyList<string> HashtagsFor(NewProcedure request, Playbook playbook) =>
        Hashtags.Read(request.Hashtags ?? (playbook.Hashtag is { } tag ? [tag] : []));

    private async Task<bool> IsTakenAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Procedures.AnyAsync(each => each.Slug == slug, cancellationToken);
    }

    private Dictionary<string, string> Errors(NewProcedure request, Playbook? playbook)
    {
        var errors = new Dictionary<string, string>();
        if (playbook is null)
        {
            errors["playbook"] = request.Playbook is null
                ? "Name the playbook."
                : $"There is no such playbook. At hand: {string.Join(", ", shelf.Playbooks.Keys.Order(StringComparer.Ordinal))}.";
        }

        if (request.Title?.Trim().Length > MaximumTitle)
        {
            errors["title"] = $"At most {MaximumTitle} characters.";
        }
        else if (request.Title?.Any(char.IsControl) == true)
        {
            errors["title"] = "The title holds control characters that cannot be shown. Remove them.";
        }

        if (request.DelaySeconds is { } delay && (delay < Minimum(request) || delay > MaximumDelaySeconds))
        {
            errors["delaySeconds"] = $"Between {Minimum(request)} and {MaximumDelaySeconds} seconds.";
        }

        if (playbook is not null && Policy(request, playbook) is { Release: ReleaseMode.Live }
            && Minimum(request) > options.CurrentValue.UndoSeconds)
        {
            errors["release"] = $"Updates leave after {Minimum(request)} seconds at the earliest here. Choose buffered.";
        }

        if (Hashtags.Error(Hashtags.Read(request.Hashtags ?? [])) is { } wrong)
        {
            errors["hashtags"] = wrong;
        }

        foreach (var name in MirrorErrors(request))
        {
            errors["mirrors"] = name;
        }

        return request.Consent is { } consent
            ? errors.Concat(ConsentRules.Check(consent)).ToDictionary()
            : errors;
    }

    private static ReleasePolicy Policy(NewProcedure request, Playbook playbook)
    {
        var usual = ReleasePolicy.For(playbook.Specialty, request.Rehearsal ?? false, request.Access);
        return usual with { Release = request.Release ?? usual.Release };
    }

    private int Minimum(NewProcedure request) =>
        request.Rehearsal == true ? 0 : options.CurrentValue.MinimumDelaySeconds;

    private IEnumerable<string> MirrorErrors(NewProcedure request)
    {
        var connected = request.Rehearsal == true ? mirrors.Names : mirrors.ConnectedNames;
        return (request.Mirrors ?? [])
            .Where(name => !connected.Contains(name))
            .Select(_ => connected.Count == 0
                ? "No mirror is connected: leave mirrors empty, or ask an administrator to connect one."
                : $"Only connected mirrors can be chosen: {string.Join(", ", connected)}.");
    }

    private int DelayFor(NewProcedure request, ReleasePolicy policy, ReleaseMode release) => release switch
    {
        ReleaseMode.Buffered => Math.Max(
            request.DelaySeconds ?? (policy.Release == release ? policy.DelaySeconds : ReleasePolicy.DelayFor(policy.Access)),
            Minimum(request)),
        _ => 0,
    };

    /// <summary>A rehearsal is mirrored unless asked otherwise; professionals' procedures never are.</summary>
    private static IReadOnlyList<string> MirrorsFor(NewProcedure request, ReleasePolicy policy, bool rehearsal) =>
        policy.Access == Access.Professional
            ? []
            : [.. (request.Mirrors ?? (rehearsal ? ["x"] : [])).Distinct()];
}
