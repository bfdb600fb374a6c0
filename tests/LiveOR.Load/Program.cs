using LiveOR.Load;
using LiveOR.Load.Archive;
using LiveOR.Load.Audience;
using LiveOR.Load.Audience.Raw;
using LiveOR.Load.Flooding;

return args switch
{
    ["latency"] => await Latency.RunAsync(updates: 50),
    ["latency", "--updates", var number] when int.TryParse(number, out var updates) && updates is > 0 and <= 1000 =>
        await Latency.RunAsync(updates),
    ["mirror-trouble"] => await MirrorTrouble.RunAsync(updates: 1000),
    ["mirror-trouble", "--updates", var number] when int.TryParse(number, out var updates) && updates is > 0 and <= 5000 =>
        await MirrorTrouble.RunAsync(updates),
    ["length"] => WeighingTime.Run(),
    ["guard"] => GuardTime.Run(),
    ["console"] => await ConsoleTime.RunAsync(),
    ["guard-browser"] => await GuardInBrowser.RunAsync(),
    ["flood"] => await Flood.RunAsync(rounds: 3, seconds: 20),
    ["flood", "--rounds", var number] when int.TryParse(number, out var rounds) && rounds is > 0 and <= 20 =>
        await Flood.RunAsync(rounds, seconds: 20),
    [Flooder.Name, var server, var from, var slug, var seconds] => await Flooder.RunAsync(server, from, slug, seconds),
    [AudienceCommand.Name, .. var rest] when AudienceOptions.Parse(rest) is { } options => await AudienceCommand.RunAsync(options),
    [ArchiveCommand.Name] => await ArchiveCommand.RunAsync(procedures: 1000, kept: null),
    [ArchiveCommand.Name, "--folder", var folder] => await ArchiveCommand.RunAsync(procedures: 1000, folder),
    [CrowdCommand.Name, var plan] => CrowdCommand.Run(plan),
    [] or ["--help"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter terminal, int code)
{
    terminal.WriteLine("""
        Usage: dotnet run -c Release --project tests/LiveOR.Load -- COMMAND

          latency [--updates 1..1000]         How long an accepted update takes until a browser that watches shows it.
          mirror-trouble [--updates 1..5000]  The same on the hub, while X is well and while it answers 503 or hangs.
          flood [--rounds 1..20]              The narrator's answers and the viewers' delivery while one address floods the server.
          audience [--viewers N,…] [--rounds N] [--updates N] [--accepts N] [--only NAME,…]
                   [--restart | --stalled K | --idle SECONDS | --tls]
                                              LiveOR with a full house beside Nchan, socket.io, ws, the stock hub and a limit in C.
          archive [--folder FOLDER]           How long a search and a page of the list take with 1,000 procedures and 100,000 entries.
          length                              How long X's weighted length of 100,000 characters takes.
          guard                               How long the guard takes for a draft, and for hostile text.
          console                             What opening the console costs, and how soon its deck answers a tap beside 200 updates.
          guard-browser                       How long the console is busy with a letter typed into a draft of 600 characters.

        Publish first: dotnet publish src/LiveOR.Web -c Release -o artifacts/app
        """);
    return code;
}
