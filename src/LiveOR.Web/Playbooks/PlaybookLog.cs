using LiveOR.Playbooks;

namespace LiveOR.Web.Playbooks;

internal static partial class PlaybookLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} playbooks stand on the shelf")]
    public static partial void ShelfStocked(this ILogger<Shelf> log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    public static partial void PlaybookNotRead(this ILogger<Shelf> log, PlaybookProblem problem);
}
