using System.Net;
using System.Text;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>The pages of an export, each one file that opens from a disk: styles and scripts stand in it, named by their digests, and its
/// policy lets nothing else run and nothing be fetched.</summary>
internal sealed class ExportPage(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public Task<byte[]> DrawAsync(FeedView view) => DrawAsync<ExportBody>(view, "", ExportParts.Offline);

    public Task<byte[]> DrawReplayAsync(FeedView view) => DrawAsync<ReplayBody>(view, "Replay: ", ExportParts.Replay);

    private async Task<byte[]> DrawAsync<TBody>(FeedView view, string kind, string script) where TBody : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TBody>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ExportBody.View)] = view }))).ToHtmlString());
        return Encoding.UTF8.GetBytes($"{Head(view, kind, script)}{body.ReplaceLineEndings("\n")}\n<script>{script}</script>\n</body>\n</html>\n");
    }

    private static string Head(FeedView view, string kind, string script)
    {
        var title = WebUtility.HtmlEncode($"{(view.Feed.Procedure.Rehearsal ? "REHEARSAL: " : "")}{kind}{view.Feed.Procedure.Title} · Archive · LiveOR");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src {ExportParts.Source(ExportParts.Style)}; script-src {ExportParts.Source(script)}; base-uri 'none'; form-action 'none'">
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
}
