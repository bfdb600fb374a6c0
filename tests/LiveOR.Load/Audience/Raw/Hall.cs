namespace LiveOR.Load.Audience.Raw;

/// <summary>Holds every viewer of a crowd in one thread: one loop asks the kernel which of them have something, and
/// reads into one buffer. Nothing is made for a delivery, so that it costs less here than in any server.</summary>
internal sealed class Hall
{
    private const int OrdersId = -1;
    private const int BufferSize = 1 << 20;

    private readonly Epoll epoll = new();
    private readonly Orders orders = new();
    private readonly byte[] buffer = new byte[BufferSize];
    private readonly Door door;
    private readonly Desk desk;
    private readonly Ear ear;

    public Hall(CrowdPlan plan, Action<CrowdWord> say)
    {
        Viewer[] viewers = [.. Enumerable.Range(0, plan.Viewers).Select(id => new Viewer(id, plan.After))];
        Viewers = viewers;
        desk = new Desk(plan, viewers, say);
        door = new Door(plan, epoll, desk);
        ear = new Ear(plan, desk, door);
    }

    private Viewer[] Viewers { get; }

    public void Run()
    {
        epoll.Add(Orders.Descriptor, Epoll.Readable, OrdersId);
        door.Expect(Viewers);
        while (!orders.HasEnded)
        {
            var ready = epoll.Wait(door.LetIn());
            for (var each = 0; each < ready; each++)
            {
                var id = epoll.IdAt(each);
                if (id == OrdersId)
                {
                    Obey();
                }
                else
                {
                    Attend(Viewers[id]);
                }
            }
        }
    }

    private void Attend(Viewer viewer)
    {
        switch (viewer.Stage)
        {
            case Stage.Away:
                break;
            case Stage.Connecting or Stage.Securing:
                door.Greet(viewer);
                break;
            default:
                Read(viewer);
                break;
        }
    }

    private void Read(Viewer viewer)
    {
        var bytes = viewer.Read(buffer, out var ended);
        if (ended)
        {
            door.Lose(viewer, "the server closed the connection");
        }
        else if (!bytes.IsEmpty)
        {
            ear.Hear(viewer, bytes);
        }
    }

    private void Obey()
    {
        foreach (var (verb, number) in orders.Read())
        {
            switch (verb)
            {
                case Orders.Stall:
                    door.Stall(Viewers);
                    break;
                case Orders.Part:
                    desk.TellPart(number);
                    break;
                case Orders.Tally:
                    desk.TellTally(number);
                    break;
                default:
                    throw new InvalidDataException($"The crowd does not know the order “{verb}”.");
            }
        }
    }
}
