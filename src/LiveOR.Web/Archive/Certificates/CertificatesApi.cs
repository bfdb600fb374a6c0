using LiveOR.Archive.Quizzes;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Quizzes;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>Makes a certificate for whoever asks, and gives it away once.</summary>
internal static class CertificatesApi
{
    /// <summary>The form acts for nobody: it has no cookie to borrow, and other sites' forms are refused as everywhere.</summary>
    public static void MapCertificates(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/archive/{slug}/certificate.pdf", IssueAsync).DisableAntiforgery();

    private static async Task<IResult> IssueAsync(
        string slug, Shelves shelves, Certificates certificates, PublicAddress address, TimeProvider time, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ReadAsync(context) is not { } form)
        {
            return CertificateRefusal.Unreadable.Answer(context, slug, null, FormCollection.Empty);
        }

        if (await shelves.FindAsync(slug, context.User, context.RequestAborted) is not { } view || view.Feed.Progress.Status != ProcedureStatus.Archived)
        {
            return CertificateRefusal.Nothing.Answer(context, null, null, form);
        }

        var scored = form["kind"] == "score";
        if (scored && GivenAnswers.Number(form, GivenAnswers.Latest) != view.Latest)
        {
            return CertificateRefusal.Outrun.Answer(context, slug, null, form);
        }

        // Marked again from the answers themselves: nobody certifies a score that a browser claims.
        var quiz = scored ? Quiz.Of(view.Feed, GivenAnswers.Number(form, GivenAnswers.Seed)) : null;
        if (CertificateName.Read(form["name"]) is not { } name)
        {
            return CertificateRefusal.Nameless.Answer(context, slug, quiz, form);
        }

        var result = quiz?.Mark(GivenAnswers.Read(quiz, form));
        var code = await certificates.IssueAsync(view.Feed.Procedure.Id, name, result, context.RequestAborted);
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var paper = CertificatePaper.Of(view.Feed, name, result, code, address.Link($"/certificates/{code}"), day);
        context.KeepFromSearchEngines(view);
        return TypedResults.File(paper, "application/pdf", $"certificate-{view.Slug}.pdf");
    }

    /// <summary>Null when it cannot be read, or has more fields than any form of ours.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
