// First half of the font subsets: the characters that the presentations need, from npm packages subset-font 2.9.0 and katex 0.18.11.
import subsetFont from 'subset-font';
import fs from 'fs';
const dir='node_modules/katex/dist/fonts/';
const range=(a,b)=>Array.from({length:b-a+1},(_,i)=>String.fromCodePoint(a+i)).join('');
const ascii=range(0x20,0x7e), letters=range(0x41,0x5a)+range(0x61,0x7a);
const greekU='ΓΔΘΛΞΠΣΥΦΨΩ', greekL=range(0x3b1,0x3c9)+'ϑϕϖϱϵ';
const ops='\u00a0¬±·×÷…′″‖†‡•∂∇∅∀∃∄∈∉∋∏∐∑−∓∗∘∙√∝∞∠∣∤∥∧∨∩∪∫∮∴∵∼≀≃≅≈≍≐≠≡≤≥≪≫≺≻⊂⊃⊆⊇⊈⊊⊎⊑⊒⊓⊔⊕⊖⊗⊘⊙⊢⊣⊤⊥⊨⋄⋅⋆⋮⋯⋱⋈◯△▽⌈⌉⌊⌋⟨⟩⟮⟯⎰⎱←↑→↓↔↕↖↗↘↙↦↩↪⇀⇁⇐⇒⇓⇑⇔⇌⟵⟶⟷⟸⟹⟺⟼ℓℏℜℑ℘ℵ≔⩽⩾';
const accents='\ue020ˆ˜ˉ˘˙¨˚ˇ´`^~¯\u20d7\u0302\u0303\u0304\u0307ı\u0237';
const all=ascii+greekU+greekL+ops+accents;
const faces={
 'Main-Regular':all,'Main-Bold':'0123456789'+greekU+'−·×±∇∂∞|().,[]',
 'Main-Italic':ascii,'Math-Italic':letters+greekU+greekL,'Math-BoldItalic':letters+greekU+greekL,
 'AMS-Regular':range(0x41,0x5a)+'k∅⊊≨≩∤∦∴∵□■◊▲△▷◁⋉⊞⊠≜≲≳∖∁ℏ↦⇝⩽⩾'+range(0xe006,0xe01a),
 'Caligraphic-Regular':ascii,
 'Fraktur-Regular':'DL',
 'SansSerif-Regular':ascii+greekU,
 'Size1-Regular':null,'Size2-Regular':null,'Size3-Regular':null,'Size4-Regular':null,'Typewriter-Regular':ascii};
fs.mkdirSync('ttf',{recursive:true});
for (const [f,t] of Object.entries(faces)) {
  const src=fs.readFileSync(dir+'KaTeX_'+f+'.ttf');
  const text=t??range(0x20,0x2fff)+range(0xe000,0xf8ff);
  fs.writeFileSync('ttf/'+f+'.ttf', await subsetFont(src,text,{targetFormat:'truetype'}));
}
