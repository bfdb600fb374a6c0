namespace LiveOR.Web.Hosting;

/// <summary>Tells a person's browser from a program, where one address answers both.</summary>
internal static class ForPeople
{
    public static bool WantsPage(this HttpRequest request) => !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
