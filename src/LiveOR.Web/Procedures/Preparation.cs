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
    private static readonly string[] ConsentScopes = ["text", "photos", "x", "archive", "namedSurgeon"];

    public async Task<Prepared> PrepareAsync(NewProcedure request, string by, CancellationToken cancellationToken)
    {
        var playbook = request.Playbook is { } id ? shelf.Playbooks.GetValueOrDefault(id) : null;
        if (Errors(request, playbook) is { Count: > 0 } errors)
        {
            return new Prepared.Invalid(errors);
        }

        var procedure = Build(request, playbook!, by);
        if (guard.Inspect(procedure.Title) is { Findings: { Count: > 0 } findings })
        {
            return new Prepared.Revealing(findings);
        }

        return new Prepared.Done(await StoreAsync(procedure, cancellationToken));
    }

    public async Task<Procedure> StoreAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Procedures.Add(procedure);
        await db.SaveChangesAsync(cancellationToken);
        return procedure;
    }

    public Procedure Build(NewProcedure request, Playbook playbook, string by, string? slug = null)
    {
        var rehearsal = request.Rehearsal ?? false;
        var policy = ReleasePolicy.For(playbook.Specialty, rehearsal, request.Access);
        var release = request.Release ?? policy.Release;
        var title = string.IsNullOrWhiteSpace(request.Title) ? playbook.Title : request.Title.Trim();
        var code = Slug.Code(RandomNumberGenerator.GetBytes(4));
        var suffix = policy.Access == Access.Public ? code : Slug.Code(RandomNumberGenerator.GetBytes(26));
        return new Procedure
        {
            Id = ProcedureId.New(),
            Slug = slug ?? Slug.Of(title, suffix),
            Title = title,
            PlaybookId = playbook.Id,
            PlaybookSource = PlaybookSnapshot.Of(playbook),
            Access = policy.Access,
            Release = release,
            DelaySeconds = DelayFor(request, policy, release),
            Mirrors = MirrorsFor(request, policy, rehearsal),
            Rehearsal = rehearsal,
            Consent = request.Consent,
            ShortCode = code.ToUpperInvariant(),
            CreatedBy = by,
            CreatedAt = time.GetUtcNow(),
        };
    }

    public static IReadOnlyDictionary<string, string> ConsentErrors(Consent consent)
    {
        var errors = new Dictionary<string, string>();
        if (consent.Scope.Count == 0 || consent.Scope.Except(ConsentScopes).Any())
        {
            errors["consent.scope"] = $"Name at least one of: {string.Join(", ", ConsentScopes)}.";
        }

        if (string.IsNullOrWhiteSpace(consent.ObtainedBy) || consent.ObtainedBy.Length > MaximumTitle)
        {
            errors["consent.obtainedBy"] = "Say who obtained it, by role or name of staff, in at most 120 characters.";
        }

        if (consent.ExpiresOn < consent.ObtainedOn)
        {
            errors["consent.expiresOn"] = "It cannot end before it was obtained.";
        }

        return errors;
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

        if (request.DelaySeconds is { } delay && (delay < Minimum(request) || delay > MaximumDelaySeconds))
        {
            errors["delaySeconds"] = $"Between {Minimum(request)} and {MaximumDelaySeconds} seconds.";
        }

        foreach (var name in MirrorErrors(request))
        {
            errors["mirrors"] = name;
        }

        return request.Consent is { } consent
            ? errors.Concat(ConsentErrors(consent)).ToDictionary()
            : errors;
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
