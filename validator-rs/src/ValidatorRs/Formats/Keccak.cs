using System.Buffers.Binary;
using System.Numerics;

namespace ValidatorRs.Formats;

/// <summary>Keccak-256 with the padding of the original submission, as Ethereum uses it; the framework's SHA-3 pads otherwise.</summary>
/// <remarks>The Keccak reference, version 3.0: rate 1088, capacity 512.</remarks>
internal static class Keccak
{
    private const int RateBytes = 136;

    public static byte[] Hash256(ReadOnlySpan<byte> input)
    {
        Span<ulong> state = stackalloc ulong[25];
        state.Clear();
        Span<byte> block = stackalloc byte[RateBytes];
        while (input.Length >= RateBytes)
        {
            Absorb(state, input[..RateBytes]);
            input = input[RateBytes..];
        }

        block.Clear();
        input.CopyTo(block);
        block[input.Length] = 0x01;
        block[RateBytes - 1] |= 0x80;
        Absorb(state, block);

        var hash = new byte[32];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(i * 8), state[i]);
        }

        return hash;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < RateBytes / 8; i++)
        {
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
        }

        Permute(state);
    }

    private static void Permute(Span<ulong> a)
    {
        Span<ulong> column = stackalloc ulong[5];
        byte register = 1;
        for (var round = 0; round < 24; round++)
        {
            for (var x = 0; x < 5; x++)
            {
                column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }

            for (var x = 0; x < 5; x++)
            {
                var mix = column[(x + 4) % 5] ^ BitOperations.RotateLeft(column[(x + 1) % 5], 1);
                for (var y = 0; y < 25; y += 5)
                {
                    a[x + y] ^= mix;
                }
            }

            RotateAndMove(a);
            for (var y = 0; y < 25; y += 5)
            {
                a.Slice(y, 5).CopyTo(column);
                for (var x = 0; x < 5; x++)
                {
                    a[x + y] = column[x] ^ (~column[(x + 1) % 5] & column[(x + 2) % 5]);
                }
            }

            a[0] ^= RoundConstant(ref register);
        }
    }

    private static void RotateAndMove(Span<ulong> a)
    {
        var (x, y) = (1, 0);
        var current = a[1];
        for (var t = 1; t <= 24; t++)
        {
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
            var next = a[x + (5 * y)];
            a[x + (5 * y)] = BitOperations.RotateLeft(current, t * (t + 1) / 2 % 64);
            current = next;
        }
    }

    // The constants come from a linear feedback shift register (the Keccak reference, 1.2).
    private static ulong RoundConstant(ref byte register)
    {
        ulong constant = 0;
        for (var j = 0; j < 7; j++)
        {
            if ((register & 1) != 0)
            {
                constant |= 1UL << ((1 << j) - 1);
            }

            register = (byte)((register << 1) ^ ((register >> 7) * 0x71));
        }

        return constant;
    }
}
