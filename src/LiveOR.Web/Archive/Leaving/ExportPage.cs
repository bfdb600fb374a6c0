using System.Net;
using System.Text;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>The archive page as one file that opens from a disk: styles and scripts stand in it, named by their digests, and its
/// policy lets nothing else run and nothing be fetched.</summary>
internal sealed class ExportPage(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<byte[]> DrawAsync(FeedView view)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ExportBody>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ExportBody.View)] = view }))).ToHtmlString());
        return Encoding.UTF8.GetBytes(Head(view) + body.ReplaceLineEndings("\n") + Foot());
    }

    private static string Head(FeedView view)
    {
        var title = WebUtility.HtmlEncode($"{(view.Feed.Procedure.Rehearsal ? "REHEARSAL: " : "")}{view.Feed.Procedure.Title} · Archive · LiveOR");
        var scripts = string.Join(' ', ExportParts.Scripts.Select(ExportParts.Source));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src {ExportParts.Source(ExportParts.Style)}; script-src {scripts}; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>{ExportParts.Style}</style>
            </head>
            <body>

            """.ReplaceLineEndings("\n");
    }

    private static string Foot() =>
        string.Concat(ExportParts.Scripts.Select(script => $"\n<script>{script}</script>")) + "\n</body>\n</html>\n";
}
