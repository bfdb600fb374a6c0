namespace LiveOR.Web.Hosting;

/// <summary>Lets staff pass and everybody else wait for their address's turn.</summary>
public sealed class VisitorsTakeTurns(RequestDelegate next, Turns turns)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            await turns.WaitAsync(Limits.Address(context));
        }

        await next(context);
    }
}
