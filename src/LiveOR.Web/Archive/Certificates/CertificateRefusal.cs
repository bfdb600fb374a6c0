using LiveOR.Archive.Quizzes;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>Why no certificate was made: a page for a person, a problem for a program.</summary>
public sealed record CertificateRefusal(int Status, string Title, string Words)
{
    public static CertificateRefusal Nothing { get; } = new(
        StatusCodes.Status404NotFound, "Nothing to certify", "There is nothing in the archive at this address to certify.");

    public static CertificateRefusal Nameless { get; } = new(
        StatusCodes.Status422UnprocessableEntity, "Which name?",
        $"Write the name that is to stand on the certificate, in at most {CertificateName.Longest} characters.");

    public static CertificateRefusal Outrun { get; } = new(
        StatusCodes.Status409Conflict, "The narration was changed", "The narration was changed since the quiz was made. Take the quiz again.");

    public static CertificateRefusal Unreadable { get; } = new(
        StatusCodes.Status400BadRequest, "The form could not be read", "What was sent is not what the form sends. Fill it in again.");

    /// <summary>With the form again, where another name is all it needs. <paramref name="slug"/> is null where there is nothing.</summary>
    public IResult Answer(HttpContext context, string? slug, Quiz? quiz, IFormCollection form) => context.Request.WantsPage()
        ? Page(context, slug, quiz, form)
        : this == Nameless ? Problems.Invalid("name", Words) : TypedResults.Problem(statusCode: Status, title: Title, detail: Words);

    private RazorComponentResult<Site> Page(HttpContext context, string? slug, Quiz? quiz, IFormCollection form)
    {
        context.Response.Headers[SearchEngines.Header] = SearchEngines.Nothing;
        RenderFragment answer = builder =>
        {
            builder.OpenComponent<CertificateRefusedPage>(0);
            builder.AddComponentParameter(1, nameof(CertificateRefusedPage.Refusal), this);
            builder.AddComponentParameter(2, nameof(CertificateRefusedPage.Slug), slug);
            builder.AddComponentParameter(3, nameof(CertificateRefusedPage.Quiz), quiz);
            builder.AddComponentParameter(4, nameof(CertificateRefusedPage.Form), form);
            builder.CloseComponent();
        };
        return new RazorComponentResult<Site>(new Dictionary<string, object?> { [nameof(Site.Answer)] = answer }) { StatusCode = Status };
    }
}
