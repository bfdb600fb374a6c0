using LiveOR.Archive;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Procedures.Review;

internal static class ReviewSetup
{
    public static void AddReview(this IServiceCollection services)
    {
        services.AddSingleton<Reviewing>();
        services.AddSingleton<ReviewReading>();
        services.AddSingleton<ReviewSheets>();
        services.AddSingleton<Verdicts>();
        services.AddSingleton<Publishing>();
        services.AddSingleton<TermsDesk>();
        services.AddSingleton<SealedReading>();
    }

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/reviews", ReviewApi.ListAsync).RequireAuthorization(Policies.SignOff).WithTags("Review");
        var group = routes.MapGroup("/api/procedures/{id:guid}").RequireAuthorization(Policies.SignOff).WithTags("Review");
        group.MapGet("/review", ReviewApi.FindAsync);
        group.MapPost("/review/{number:int}/accept", ReviewApi.AcceptAsync);
        group.MapPut("/terms", ReviewApi.ChangeTermsAsync);
        group.MapPost("/legal-hold", ReviewApi.HoldAsync);
        group.MapPost("/legal-hold/end", ReviewApi.EndHoldAsync);
        group.MapGet("/sealed", ReviewApi.SealedAsync);
    }
}
