using System.Text.Json;

namespace LiveOR.Load.Audience.Raw;

/// <summary>The crowd in a process of its own: it reads orders, one on a line, and answers with words, one on a line.
/// It goes when nobody gives orders any more.</summary>
internal static class CrowdCommand
{
    public const string Name = "audience-crowd";

    public static int Run(string plan)
    {
        new Hall(JsonSerializer.Deserialize<CrowdPlan>(plan)
            ?? throw new ArgumentException("The crowd was given no plan."), Say).Run();
        return 0;
    }

    private static void Say(CrowdWord word)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(word));
        Console.Out.Flush();
    }
}
