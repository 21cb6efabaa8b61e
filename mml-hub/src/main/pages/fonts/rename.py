import glob,os
from fontTools.ttLib import TTFont
out='/work/wt/hub/mml-hub/src/main/pages/fonts'; os.makedirs(out,exist_ok=True)
for p in sorted(glob.glob('ttf/*.ttf')):
    f=TTFont(p, recalcTimestamp=False); face=os.path.basename(p)[:-4]
    fam,style=face.split('-')
    for n in list(f['name'].names):
        if n.nameID in (1,16): n.string='MMLHub '+fam
        elif n.nameID in (3,4): n.string='MMLHub '+fam+' '+style
        elif n.nameID==6: n.string='MMLHub-'+face
        elif n.nameID not in (0,2,13,14): f['name'].removeNames(nameID=n.nameID)
    f.flavor='woff2'
    f.save(out+'/'+face+'.woff2')
    print(face, os.path.getsize(out+'/'+face+'.woff2'), [str(n) for n in f['name'].names][:3])
