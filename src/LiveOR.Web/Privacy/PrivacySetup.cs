using LiveOR.Client.Privacy;
using LiveOR.Privacy;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Privacy;

public static class PrivacySetup
{
    private const int MaximumLength = 10_000;

    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services.AddSingleton(_ => new PrivacyGuard());

    public static IEndpointRouteBuilder MapPrivacy(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/guard/inspect", Inspect).RequireAuthorization(Policies.Staff).WithTags("Privacy");
        return routes;
    }

    private static Results<Ok<Inspection>, ProblemHttpResult> Inspect(InspectRequest request, PrivacyGuard guard) =>
        request.Text switch
        {
            null => Problems.Invalid("text", "Send the text to inspect."),
            { Length: > MaximumLength } => Problems.Invalid("text", $"At most {MaximumLength:N0} characters are inspected at once."),
            var text => TypedResults.Ok(Inspection.Of(guard.Inspect(text))),
        };
}
