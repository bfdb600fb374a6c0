using System.Security.Claims;

namespace LiveOR.Web.Accounts;

/// <summary>A console says for whom it speaks. What one account said without a network never leaves in the name of another that
/// signed in on the same device meanwhile.</summary>
public sealed class ExpectedAccount(RequestDelegate next)
{
    public const string Header = "X-LiveOR-Account";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers[Header].ToString() is { Length: > 0 } expected && expected != AccountOf(context)
            ? TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                title: "Signed in as somebody else",
                detail: "This page belongs to another account than the one that is signed in now. Load it again.").ExecuteAsync(context)
            : next(context);

    private static string? AccountOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
