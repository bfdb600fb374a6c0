using System.Globalization;
using System.Net;
using System.Text;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Screens;

/// <summary>Sets the stage, takes the pictures and writes the page that shows them.</summary>
internal static class Gallery
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(PublishedApp.Artifacts)!, "docs", "screens");

    public static async Task<int> MakeAsync(string folder, PictureFormat format, Func<string, bool> wanted)
    {
        Directory.CreateDirectory(folder);
        await using var server = await ServerProcess.StartAsync(
            PublishedApp.Path, null, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0");
        try
        {
            var (staffCookies, viewerCookies) = (new CookieContainer(), new CookieContainer());
            using var client = await server.SignInAsync(staffCookies);
            await using var chromium = await Chromium.LaunchAsync();
            var stage = await Stage.SetAsync(new Backstage(client), await Easel.DrawAsync(chromium));
            await Joining.AcceptAsync(chromium, server.Address, stage.ViewerLink, viewerCookies);
            var camera = new Camera(chromium, server.Address, folder, format);
            var shots = ShotList.Of(stage).Where(each => wanted(each.Name)).ToList();
            foreach (var shot in shots)
            {
                await camera.TakeAsync(shot, shot.Who switch
                {
                    Who.Staff => staffCookies,
                    Who.Viewer => viewerCookies,
                    _ => new CookieContainer(),
                });
                Console.WriteLine(shot.Name);
            }

            if (format == PictureFormat.Webp)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), Page(shots, camera));
            }

            return 0;
        }
        finally
        {
            await server.KillAsync();
            Directory.Delete(server.DataFolder, recursive: true);
        }
    }

    private static string Page(IReadOnlyList<Shot> shots, Camera camera)
    {
        var page = new StringBuilder("# Screens\n\nMade by `dotnet run -c Release --project tests/LiveOR.Screens`.\n");
        foreach (var shot in shots)
        {
            var looks = Look.All.Select(look => $"[{look.Name.Replace('-', ' ')}]({camera.FileName(shot, look)})");
            page.Append(CultureInfo.InvariantCulture, $"\n## {shot.Words}\n\n{string.Join(" · ", looks)}\n");
            page.Append(CultureInfo.InvariantCulture, $"\n![{shot.Words}]({camera.FileName(shot, Look.All[2])})\n");
        }

        return page.ToString();
    }
}
