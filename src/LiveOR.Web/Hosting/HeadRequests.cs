namespace LiveOR.Web.Hosting;

/// <summary>Answers HEAD as GET without the body, which the server leaves out by itself. Not for sign-in links: whoever only
/// looks must not use one up.</summary>
public sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method) && !context.Request.Path.StartsWithSegments("/sign-in"))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
