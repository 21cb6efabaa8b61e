"""Second half of the font subsets: no hinting, our own family name, woff2. Run after subset.mjs, with fonttools and brotli."""
import glob, os, sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

out = sys.argv[1]
lines = []
for path in sorted(glob.glob('ttf/*.ttf')):
    face = os.path.basename(path)[:-4]
    family, style = face.split('-')
    font = TTFont(path, recalcTimestamp=False)
    characters = sorted(c for c in font.getBestCmap() if c > 0x20)
    options = Options(hinting=False, name_IDs=['*'], notdef_outline=False, layout_features=[], drop_tables=['FFTM', 'GDEF', 'DSIG', 'gasp'])
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters + [0x20])
    subsetter.subset(font)
    for name in list(font['name'].names):
        if name.nameID in (1, 16): name.string = 'MMLHub ' + family
        elif name.nameID in (3, 4): name.string = 'MMLHub ' + family + ' ' + style
        elif name.nameID == 6: name.string = 'MMLHub-' + face
        elif name.nameID not in (0, 2, 13, 14): font['name'].removeNames(nameID=name.nameID)
    font.flavor = 'woff2'
    font.save(os.path.join(out, face + '.woff2'))
    ranges = []
    for c in characters:
        if ranges and ranges[-1][1] == c - 1: ranges[-1][1] = c
        else: ranges.append([c, c])
    lines.append(face + ' ' + ' '.join('%x-%x' % (a, b) if a != b else '%x' % a for a, b in ranges))
open(os.path.join(out, 'characters.txt'), 'w').write('\n'.join(lines) + '\n')
