using LiveOR.Archive.Retention;
using LiveOR.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures.Retention;

internal static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionPolicy>().BindConfiguration("LiveOR:Retention").ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionPolicy>, RetentionValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RetentionPolicy>>().Value);
        services.AddSingleton<RetentionDesk>();
        services.AddSingleton<RetentionSheets>();
        services.AddSingleton<DeletionProofs>();
        services.AddSingleton<DeletionReading>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<Broom>();
        services.AddHostedService<Sweeping>();
    }

    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/retention").RequireAuthorization(Policies.Retain).WithTags("Retention");
        group.MapGet("", RetentionApi.ReadAsync);
        group.MapPost("/{id:guid}/postpone", RetentionApi.PostponeAsync);
        group.MapPost("/{id:guid}/delete", RetentionApi.ConfirmAsync).RequireAuthorization(Policies.ConfirmDeletion);
        group.MapGet("/deletions/{id:guid}", RetentionApi.ReportAsync);
        group.MapGet("/deletions/{id:guid}/report.md", RetentionApi.MarkdownAsync);
        group.MapGet("/deletions/{id:guid}/check", RetentionApi.CheckAsync);
    }
}
