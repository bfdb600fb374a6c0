using LiveOR.Archive.Quizzes;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>Issues certificates and finds them again by their code.</summary>
public sealed class Certificates(IDbContextFactory<LiveORDbContext> databases, Feeds feeds, TimeProvider time)
{
    /// <summary>Returns the code. <paramref name="result"/> is null when only attendance is certified.</summary>
    public async Task<string> IssueAsync(ProcedureId procedure, string name, QuizResult? result, CancellationToken cancellationToken)
    {
        var code = CertificateCode.New();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Certificates.Add(new Certificate
        {
            Digest = CertificateCode.Digest(code),
            ProcedureId = procedure,
            IssuedOn = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            NameDigest = CertificateName.Digest(name, code),
            Right = result?.Right,
            Questions = result?.Total,
        });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    /// <summary>A certificate and what it is for, as far as that may be told to whoever has the code; null when the code is unknown.</summary>
    public async Task<(Certificate Certificate, FeedView? View)?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var digest = CertificateCode.Digest(CertificateCode.Read(code));
        return await db.Certificates.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == digest, cancellationToken) is { } certificate
            ? (certificate, await ToldAsync(certificate.ProcedureId, cancellationToken))
            : null;
    }

    private async Task<FeedView?> ToldAsync(ProcedureId id, CancellationToken cancellationToken) =>
        await feeds.OpenAsync(id, cancellationToken) is { } view
        && view.Feed.Progress.Status == ProcedureStatus.Archived
        && view.Feed.Procedure.Access != Access.Professional
            ? view
            : null;
}
