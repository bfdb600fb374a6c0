using LiveOR.Screens;

return args switch
{
    [] => await Gallery.MakeAsync(Gallery.Folder, PictureFormat.Webp, _ => true),
    ["--only", .. var names] when names.Length > 0 => await Gallery.MakeAsync(Gallery.Folder, PictureFormat.Webp, names.Contains),
    ["--look", var folder] => await Gallery.MakeAsync(folder, PictureFormat.Jpeg, _ => true),
    ["--look", var folder, .. var names] => await Gallery.MakeAsync(folder, PictureFormat.Jpeg, names.Contains),
    ["--help"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter terminal, int code)
{
    terminal.WriteLine("""
        Usage: dotnet run -c Release --project tests/LiveOR.Screens [-- --only SCREEN... | --look FOLDER [SCREEN...]]

        Starts the published app with rehearsed procedures and takes a picture of every screen, as a phone and as a desktop
        show it, light and dark: into docs/screens/, all of them or only those named, or as JPEG into another folder.

        Publish first: dotnet publish src/LiveOR.Web -c Release -o artifacts/app
        """);
    return code;
}
