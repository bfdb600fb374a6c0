using LiveOR.Client.Procedures;
using LiveOR.Playbooks;

namespace LiveOR.Client.Updates;

/// <summary>The compositions a narrator has begun, one of them armed. Turning to another step loses no word.</summary>
public sealed class Worktop
{
    private readonly Dictionary<string, Composition> begun = [];

    private ScriptSheet? prepared;

    public Composition? Armed { get; private set; }

    public IReadOnlyList<Composition> Begun => [.. begun.Values];

    /// <summary>The step whose turn it is when nothing else is armed.</summary>
    public string? StepId { get; private set; }

    public void Restore(Kept kept)
    {
        foreach (var composition in kept.Compositions)
        {
            begun[composition.Slot] = composition;
        }

        if (kept.Armed is { } slot && begun.TryGetValue(slot, out var armed))
        {
            Armed = armed;
            StepId = armed.StepId ?? StepId;
        }
    }

    /// <summary>What lies untouched on the desk is from now on as this script has it; what was begun stays.</summary>
    public void Read(ScriptSheet? script, StepTemplate? armed)
    {
        if (script != prepared)
        {
            prepared = script;
            if (armed is not null && Armed?.StepId == armed.Id)
            {
                Arm(Fresh(armed));
            }
        }
    }

    /// <summary>The words a step starts with.</summary>
    public Composition Fresh(StepTemplate step) => Composition.Of(step, prepared?.Script.Of(step.Id));

    public void Arm(StepTemplate step)
    {
        Arm(Fresh(step));
        StepId = step.Id;
    }

    public void Arm(Composition fresh) => Armed = begun.GetValueOrDefault(fresh.Slot, fresh);

    public void Change(Composition changed)
    {
        begun[changed.Slot] = changed;
        Armed = changed;
    }

    /// <summary>Adds a picture to the words of a place on the desk, wherever the narrator has turned meanwhile.</summary>
    public void Attach(string slot, Guid photo)
    {
        var words = Armed?.Slot == slot ? Armed : begun.GetValueOrDefault(slot);
        if (words is not null)
        {
            begun[slot] = words with { Photos = [.. words.Photos, photo.ToString()] };
            Armed = Armed?.Slot == slot ? begun[slot] : Armed;
        }
    }

    /// <summary>Takes what was said off the desk; its place starts afresh.</summary>
    public void Clear(string slot)
    {
        begun.Remove(slot);
        if (Armed?.Slot == slot)
        {
            Armed = null;
        }
    }
}
