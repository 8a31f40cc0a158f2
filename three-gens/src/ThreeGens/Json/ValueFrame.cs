namespace ThreeGens.Json;

/// <summary>Finds where a value ends; keeps its place when the bytes run out, so that more can be read and the scan go on.</summary>
internal struct ValueFrame
{
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _isBare;

    /// <summary>Scans on from <paramref name="position"/>, which is moved behind what was scanned.</summary>
    /// <returns>True when the value ended, with the position behind its last byte.</returns>
    public bool Scan(ReadOnlySpan<byte> bytes, ref int position)
    {
        for (; position < bytes.Length; position++)
        {
            var next = bytes[position];
            if (_isInString)
            {
                if (EndsString(next) && _depth == 0)
                {
                    position++;
                    return true;
                }

                continue;
            }

            // A number or literal has no closing byte: what follows it ends it.
            if (_isBare && _depth == 0 && (next is (byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return true;
            }

            if (Steps(next))
            {
                position++;
                return true;
            }
        }

        return false;
    }

    private bool EndsString(byte next)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return false;
        }

        _isEscaped = next == '\\';
        _isInString = next != '"';
        return !_isInString;
    }

    /// <summary>Takes a byte outside strings; true when it closes the value.</summary>
    private bool Steps(byte next)
    {
        switch (next)
        {
            case (byte)'"':
                _isInString = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)'}' or (byte)']':
                return --_depth <= 0;
            default:
                _isBare |= _depth == 0;
                return false;
        }
    }
}
