using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

/// <summary>What the page's script asks while the browser makes or uses a passkey. The challenge travels in an encrypted cookie.</summary>
public static class PasskeyEndpoints
{
    private const int LongestName = 60;

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("/passkeys").AllowAnonymous().ExcludeFromDescription();
        door.MapPost("/options", RequestOptionsAsync);
        door.MapPost("/sign-in", SignInAsync);
        door.MapPost("/invite/{token}/options", InvitedOptionsAsync);
        door.MapPost("/invite/{token}", JoinAsync);
        var own = routes.MapGroup("/account/passkeys").RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        own.MapPost("/options", CreationOptionsAsync);
        own.MapPost("/", AddAsync);
    }

    private static async Task<ContentHttpResult> RequestOptionsAsync(SignInManager<Account> signIn) =>
        AsJson(await signIn.MakePasskeyRequestOptionsAsync(null));

    private static async Task<Results<NoContent, ProblemHttpResult>> SignInAsync(
        PasskeyAnswer answer, Doorkeeper doorkeeper, CancellationToken cancellationToken) =>
        await doorkeeper.ByPasskeyAsync(answer.Credential.GetRawText(), cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in",
                detail: "This passkey is not one that LiveOR knows, or it was removed. Use another one, or your password.");

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult>> CreationOptionsAsync(
        SignInManager<Account> signIn, HttpContext context) =>
        await signIn.UserManager.GetUserAsync(context.User) is { } account
            ? AsJson(await signIn.MakePasskeyCreationOptionsAsync(Entity(account.Id, account.Name)))
            : TypedResults.Unauthorized();

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(
        PasskeyAnswer answer, SignInManager<Account> signIn, AuditTrail audit, HttpContext context, CancellationToken cancellationToken)
    {
        var account = await signIn.UserManager.GetUserAsync(context.User);
        var made = await signIn.PerformPasskeyAttestationAsync(answer.Credential.GetRawText());
        if (account is null || !made.Succeeded || made.UserEntity.Id != $"{account.Id}")
        {
            return Unmade();
        }

        made.Passkey.Name = PasskeyName(answer.Name);
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await audit.RecordAsync(
            new AuditNote(account.Name, AuditAction.ChangedWayIn, Detail: new Dictionary<string, string> { ["added"] = "passkey" }), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> InvitedOptionsAsync(
        string token, JoiningName body, Joining joining, SignInManager<Account> signIn, CancellationToken cancellationToken)
    {
        var (account, problem) = await joining.PrepareAsync(token, body.Name, cancellationToken);
        return account is null
            ? Problems.Invalid("name", problem)
            : AsJson(await signIn.MakePasskeyCreationOptionsAsync(Entity(account.Id, account.Name)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> JoinAsync(
        string token, PasskeyAnswer answer, Joining joining, SignInManager<Account> signIn, CancellationToken cancellationToken)
    {
        var made = await signIn.PerformPasskeyAttestationAsync(answer.Credential.GetRawText());
        if (!made.Succeeded || !Guid.TryParse(made.UserEntity.Id, out var id))
        {
            return Unmade();
        }

        made.Passkey.Name = PasskeyName(null);
        var problem = await joining.ByPasskeyAsync(token, id, made.UserEntity.Name, made.Passkey, cancellationToken);
        return problem is null ? TypedResults.NoContent() : Problems.Invalid("name", problem);
    }

    private static PasskeyUserEntity Entity(Guid id, string name) => new() { Id = $"{id}", Name = name, DisplayName = name };

    private static string PasskeyName(string? name) =>
        AccountNames.Clean(name) is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : "Passkey";

    private static ContentHttpResult AsJson(string json) => TypedResults.Content(json, "application/json");

    private static ProblemHttpResult Unmade() => Problems.Invalid(
        "passkey", "The passkey could not be made. Try again; if it keeps failing, use a password instead.");
}

/// <summary>What the browser made of our options.</summary>
public sealed record PasskeyAnswer(JsonElement Credential, string? Name = null);

public sealed record JoiningName(string? Name);
