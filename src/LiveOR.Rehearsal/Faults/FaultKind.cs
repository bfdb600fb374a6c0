namespace LiveOR.Rehearsal.Faults;

/// <summary>What can go wrong with one request. <see cref="Accepts"/>: the call is carried out (a post is made and durable)
/// and only its answer is spoilt; otherwise nothing is carried out.</summary>
internal sealed record FaultKind(string Name, Harm Harm, bool Accepts, int Status = 0, double Seconds = 0)
{
    public override string ToString() => Name;
}
