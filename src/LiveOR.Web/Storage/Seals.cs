using System.Security.Cryptography;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Seals and opens what a legal hold keeps: AES-256-GCM under a key of the procedure, made from one that stands outside the
/// database.</summary>
public sealed class Seals(DataFolder folder, TimeProvider time)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Lazy<byte[]> master = new(() => folder.Secret("legal-hold"));

    public SealedWords Close(ProcedureId id, string kind, string name, ReadOnlySpan<byte> open)
    {
        var bytes = new byte[NonceLength + TagLength + open.Length];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(KeyOf(id), TagLength);
        cipher.Encrypt(nonce, open, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength));
        return new SealedWords
        {
            Id = Guid.CreateVersion7(),
            ProcedureId = id,
            Kind = kind,
            Name = name,
            Bytes = bytes,
            At = time.GetUtcNow(),
        };
    }

    public byte[] Open(SealedWords closed)
    {
        var bytes = closed.Bytes.AsSpan();
        var open = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(KeyOf(closed.ProcedureId), TagLength);
        cipher.Decrypt(bytes[..NonceLength], bytes[(NonceLength + TagLength)..], bytes.Slice(NonceLength, TagLength), open);
        return open;
    }

    private byte[] KeyOf(ProcedureId id) => HMACSHA256.HashData(master.Value, id.Value.ToByteArray());
}
