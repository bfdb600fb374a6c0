using System.Text.Json;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Rehearsal;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Mirrors;

/// <summary>How a network will cut a text, how every delivery stands, and the narrator's three answers.</summary>
public static class MirrorsApi
{
    private const int LongestText = 100_000;

    public static IEndpointRouteBuilder MapMirrors(this IEndpointRouteBuilder endpoints)
    {
        var staff = endpoints.MapGroup("/api").RequireAuthorization().WithTags("Mirrors");
        staff.MapPost("/mirrors/{name}/preview", Preview);
        var deliveries = staff.MapGroup("/procedures/{id:guid}/deliveries");
        deliveries.MapGet("", ReadAsync);
        deliveries.MapPost("/{deliveryId:guid}/retry", RetryAsync).RequireAuthorization(Policies.SteerMirrors);
        deliveries.MapPost("/{deliveryId:guid}/skip", SkipAsync).RequireAuthorization(Policies.SteerMirrors);
        deliveries.MapPost("/{deliveryId:guid}/found", FoundAsync).RequireAuthorization(Policies.SteerMirrors);
        var threads = staff.MapGroup("/procedures/{id:guid}/mirrors");
        threads.MapGet("", ReadThreadsAsync);
        threads.MapPost("/{name}/pause", PauseAsync).RequireAuthorization(Policies.Halt);
        threads.MapPost("/{name}/resume", ResumeAsync).RequireAuthorization(Policies.SteerMirrors);
        endpoints.MapConnections();
        endpoints.MapRehearsalX(RehearsalAddress.Path);
        endpoints.MapRehearsalXSwitches(RehearsalAddress.Path).RequireAuthorization();
        endpoints.MapRehearsalXTimeline();
        return endpoints;
    }

    private static Results<Ok<MirrorPreview>, ProblemHttpResult> Preview(string name, PreviewRequest? request, IMirrors mirrors) =>
        request?.Text switch
        {
            _ when !mirrors.Names.Contains(name) => Problems.NotFound($"There is no mirror named “{name}”."),
            null => Problems.Invalid("text", "There is no text to preview."),
            { Length: > LongestText } => Problems.Invalid("text", $"The text is longer than {LongestText} characters."),
            var text => TypedResults.Ok(XPreview.Of(text)),
        };

    private static async Task<Results<Ok<IReadOnlyList<DeliveryView>>, ProblemHttpResult>> ReadAsync(
        Guid id, Journals journals, DeliveryLedger ledger, CancellationToken cancellationToken)
    {
        var procedure = new ProcedureId(id);
        if (await journals.ReadAsync(procedure, cancellationToken) is null)
        {
            return Problems.NoProcedure();
        }

        var deliveries = await ledger.ReadAsync(procedure, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<DeliveryView>>([.. deliveries.Select(DeliveryView.Of)]);
    }

    private static async Task<Results<Ok<IReadOnlyList<ThreadView>>, ProblemHttpResult>> ReadThreadsAsync(
        Guid id, ThreadControl threads, CancellationToken cancellationToken) =>
        await threads.ReadAsync(new ProcedureId(id), cancellationToken) is { } views
            ? TypedResults.Ok(views)
            : Problems.NoProcedure();

    private static async Task<Results<Ok<ThreadView>, ProblemHttpResult>> PauseAsync(
        Guid id, string name, ThreadControl threads, HttpContext context, CancellationToken cancellationToken) =>
        await threads.PauseAsync(new ProcedureId(id), name, By(context), cancellationToken) is { } view
            ? TypedResults.Ok(view)
            : NoThread();

    private static async Task<Results<Ok<ThreadView>, ProblemHttpResult>> ResumeAsync(
        Guid id, string name, ThreadControl threads, HttpContext context, CancellationToken cancellationToken) =>
        await threads.ResumeAsync(new ProcedureId(id), name, By(context), cancellationToken) is { } view
            ? TypedResults.Ok(view)
            : NoThread();

    private static Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RetryAsync(
        Guid id, Guid deliveryId, NarratorsAnswers answers, TimeProvider time, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(answers, context, id, deliveryId, "retry", delivery => RelayAnswer.Retry(delivery, time.GetUtcNow()), cancellationToken);

    private static Task<Results<Ok<DeliveryView>, ProblemHttpResult>> SkipAsync(
        Guid id, Guid deliveryId, NarratorsAnswers answers, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(answers, context, id, deliveryId, "skip", RelayAnswer.Skip, cancellationToken);

    private static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> FoundAsync(
        Guid id, Guid deliveryId, FoundRequest? request, NarratorsAnswers answers, HttpContext context, CancellationToken cancellationToken) =>
        Say(await answers.FoundAsync(
            new ProcedureId(id), new DeliveryId(deliveryId), By(context), request?.Url ?? "", cancellationToken));

    private static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> AnswerAsync(
        NarratorsAnswers answers, HttpContext context, Guid id, Guid deliveryId, string named, Func<Delivery, RelayAnswer> answer,
        CancellationToken cancellationToken) =>
        Say(await answers.GiveAsync(new ProcedureId(id), new DeliveryId(deliveryId), By(context), named, answer, cancellationToken));

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";

    private static Results<Ok<DeliveryView>, ProblemHttpResult> Say(RelayAnswer? answer) => answer switch
    {
        RelayAnswer.Changed(var delivery) => TypedResults.Ok(DeliveryView.Of(delivery)),
        RelayAnswer.NotAllowed(var state, var why) => NotAllowed(state, why),
        RelayAnswer.NotThat(var why) => Problems.Invalid("url", why),
        _ => NoDelivery(),
    };

    private static ProblemHttpResult NoThread() => Problems.NotFound("This procedure has no such mirror.");

    private static ProblemHttpResult NoDelivery() => Problems.NotFound("This procedure has no such delivery.");

    private static ProblemHttpResult NotAllowed(DeliveryState state, string why) => TypedResults.Problem(
        why, statusCode: StatusCodes.Status409Conflict, title: "Not from this state",
        extensions: new Dictionary<string, object?> { ["state"] = JsonNamingPolicy.CamelCase.ConvertName(state.ToString()) });
}
