using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LiveOR.Load.Audience.Raw;

/// <summary>Which of many descriptors have something to read or room to write.</summary>
internal sealed class Epoll
{
    public const uint Readable = 1;
    public const uint Writable = 4;

    private const int Most = 1024;
    private const int AddDescriptor = 1;
    private const int RemoveDescriptor = 2;
    private const int ChangeDescriptor = 3;

    /// <summary>The kernel packs its structure on x64 alone; the data lie in its last eight bytes.</summary>
    private static readonly int Size = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;

    private readonly int descriptor = Libc.EpollCreate(0);
    private readonly byte[] change = new byte[16];
    private readonly byte[] events = new byte[Most * 16];

    public void Add(int watched, uint interest, int id) => Control(AddDescriptor, watched, interest, id);

    public void Change(int watched, uint interest, int id) => Control(ChangeDescriptor, watched, interest, id);

    public void Remove(int watched) => Control(RemoveDescriptor, watched, 0, 0);

    public int Wait(int milliseconds) => Libc.EpollWait(descriptor, ref events[0], Most, milliseconds);

    public int IdAt(int index) => BinaryPrimitives.ReadInt32LittleEndian(events.AsSpan(index * Size + Size - 8));

    private void Control(int operation, int watched, uint interest, int id)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(change, interest);
        BinaryPrimitives.WriteInt64LittleEndian(change.AsSpan(Size - 8), id);
        if (Libc.EpollControl(descriptor, operation, watched, ref change[0]) != 0)
        {
            throw new InvalidOperationException($"epoll_ctl failed with {Marshal.GetLastPInvokeError()}.");
        }
    }
}
