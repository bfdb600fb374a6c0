namespace LiveOR.Load.Audience;

/// <summary>One restart, in seconds after the server was killed, with the commands that the new one sent to its
/// database.</summary>
internal sealed record Return(double Started, double Accepted, double AllWatch, double Complete, long Queries, long Lost)
{
    public void Print(int viewers) => Console.WriteLine(
        $"{$"{viewers:N0} viewers",-30}{Started,9:0.0}{Accepted,10:0.0}{AllWatch,11:0.0}{Complete,10:0.0}{Queries,9}{Lost,6}");
}
