namespace LiveOR.Web.Hosting;

/// <summary>What a person reads who asked too often. It is not drawn: whoever asks without end must cost nothing.</summary>
internal static class TooManyPage
{
    public const string Words = "More is asked for from here than LiveOR answers at once. Wait a moment, then try again.";

    public const string Html = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>Too many at once · LiveOR</title>
        <link rel="stylesheet" href="/console/css/tokens.css">
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body>
        <header class="site-head"><a class="site-name" href="/"><span aria-hidden="true" class="site-dot"></span>LiveOR</a></header>
        <main id="main" class="page narrow">
        <h1>Too many at once</h1>
        <p class="lead">{Words}</p>
        <p>Many people behind one address, as in a lecture hall, count together. Go back with your browser, and what you filled in is there still.</p>
        <p class="ways"><a class="button button-quiet" href="/archive">Open the archive</a></p>
        </main>
        </body>
        </html>

        """;
}
