import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const pictures = Array.from({ length: 12 }, (_, index) => `/pictures/${index}.webp`)

function Page() {
  const [prompt, setPrompt] = useState('')
  return (
    <>
      <h1>Pictures</h1>
      <form>
        <label htmlFor="prompt">Prompt</label>
        <textarea
          id="prompt"
          rows={3}
          value={prompt}
          onChange={(event) => setPrompt(event.target.value)}
        />
        <button type="submit">Generate</button>
      </form>
      <ul>
        {pictures.map((src) => (
          <li key={src}>
            <img src={src} width={320} height={320} alt="" />
          </li>
        ))}
      </ul>
    </>
  )
}

createRoot(document.querySelector('#root')).render(<Page />)
